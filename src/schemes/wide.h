// Loops over columns, compiled for the widest vectors that the machine at hand has.
#pragma once

namespace hecht::schemes {

#if defined(__x86_64__)
template <class Work>
[[gnu::target("avx2,bmi2"), gnu::flatten]] void run_wide(const Work& work) {
  work();
}

template <class Work>
void wide(const Work& work) {
  static const bool has_wide = __builtin_cpu_supports("avx2") != 0 && __builtin_cpu_supports("bmi2") != 0;
  if (has_wide) {
    run_wide(work);
  } else {
    work();
  }
}
#else
template <class Work>
void wide(const Work& work) {
  work();
}
#endif

}  // namespace hecht::schemes
