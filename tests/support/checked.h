// Whether the tests were built with SANITIZE=1, whose checks need memory of their own and do not
// hand out again at once what was given back. g++ and clang++ say it differently.
#pragma once

#ifdef __has_feature
inline constexpr bool kChecked = __has_feature(address_sanitizer);
#elif defined(__SANITIZE_ADDRESS__)
inline constexpr bool kChecked = true;
#else
inline constexpr bool kChecked = false;
#endif
