// See decimal128.h. The bytes travel through memcpy, so no caller needs the type or its alignment.
#include "base/decimal128.h"

#include <string.h>

__extension__ typedef _Decimal128 Decimal128;

_Static_assert(sizeof(Decimal128) == 16, "decimal128 is sixteen bytes");

static Decimal128 load(const void* bytes) {
  Decimal128 value;
  memcpy(&value, bytes, sizeof value);
  return value;
}

static void store(Decimal128 value, void* bytes) { memcpy(bytes, &value, sizeof value); }

void hecht_decimal_add(const void* a, const void* b, void* result) { store(load(a) + load(b), result); }

void hecht_decimal_subtract(const void* a, const void* b, void* result) { store(load(a) - load(b), result); }

void hecht_decimal_multiply(const void* a, const void* b, void* result) { store(load(a) * load(b), result); }

void hecht_decimal_divide(const void* a, const void* b, void* result) { store(load(a) / load(b), result); }
