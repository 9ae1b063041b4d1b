// The four operations on decimal128 that round to 34 digits, done by the C compiler's runtime.
//
// Why it exists: only gcc's C front end knows `_Decimal128`; decimal128.c is therefore C and always compiled by gcc,
// whatever compiles the rest. Only decimal.cpp calls these. Each operand is the 16-byte BID encoding, low word first.
#pragma once

#ifdef __cplusplus
extern "C" {
#endif

void hecht_decimal_add(const void* a, const void* b, void* result);
void hecht_decimal_subtract(const void* a, const void* b, void* result);
void hecht_decimal_multiply(const void* a, const void* b, void* result);
void hecht_decimal_divide(const void* a, const void* b, void* result);

#ifdef __cplusplus
}
#endif
