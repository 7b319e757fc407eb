#include "common/machine/blas.h"

#include <gtest/gtest.h>

#include <array>
#include <limits>
#include <span>
#include <stdexcept>
#include <string>

using nn::Operand;

TEST(Blas, ReadsATransposedOperandInPlaceAndAdds) {
  const std::array<float, 6> a = {1, 2, 3, 4, 5, 6};  // [2, 3], or [3, 2] turned
  const std::array<float, 2> b = {10, 100};           // [2, 1]
  std::array<float, 3> result = {7, 7, 7};
  nn::sgemm({a, 2, 3, true}, {b, 2, 1}, result);
  EXPECT_EQ(result, (std::array<float, 3>{410, 520, 630})) << "aᵀ b";
  nn::sgemm({a, 2, 3, true}, {b, 2, 1}, result, true);
  EXPECT_EQ(result, (std::array<float, 3>{820, 1040, 1260})) << "added once more";
}

TEST(Blas, ASumOfNoProductsIsZero) {
  const Operand a = {{}, 2, 0};
  const Operand b = {{}, 0, 2};
  std::array<float, 4> result = {1, 2, 3, 4};
  nn::sgemm(a, b, result, true);
  EXPECT_EQ(result, (std::array<float, 4>{1, 2, 3, 4})) << "nothing was added";
  nn::sgemm(a, b, result);
  EXPECT_EQ(result, (std::array<float, 4>{}));
}

TEST(Blas, RefusesAxesThatItCannotCount) {
  const std::size_t many = std::size_t{std::numeric_limits<int>::max()} + 1;
  EXPECT_THROW(nn::sgemm({{}, many, 1}, {{}, 1, 1}, {}), std::invalid_argument);
}

TEST(Blas, SaxpyAddsAMultiple) {
  const std::array<float, 3> x = {1, -2, 4};
  std::array<float, 3> y = {10, 20, 30};
  nn::saxpy(0.5f, x, y);
  EXPECT_EQ(y, (std::array<float, 3>{10.5f, 19, 32}));
}

TEST(Blas, SaysWhichKernelRuns) {
  EXPECT_FALSE(nn::blas_kernel().empty());
  EXPECT_GE(nn::blas_threads(), 1);
  EXPECT_NE(nn::blas_config().find("OpenBLAS"), std::string::npos) << nn::blas_config();
}

TEST(Blas, SizesOfNothingInAnyPlace) {
  std::array<float, 2> result = {7, 8};
  testing::internal::CaptureStdout();
  testing::internal::CaptureStderr();
  nn::sgemm({{}, 0, 2}, {{}, 2, 0}, std::span<float>());
  const std::array<float, 2> two = {1, 2};
  nn::sgemm({two, 1, 2}, {{}, 2, 0}, std::span<float>());
  nn::sgemm({{}, 0, 2}, {two, 2, 1}, std::span<float>());
  nn::sgemm({{}, 2, 0}, {{}, 0, 1}, result);
  EXPECT_EQ(testing::internal::GetCapturedStdout() + testing::internal::GetCapturedStderr(), "")
      << "BLAS complains of a row of length 0";
  EXPECT_EQ(result, (std::array<float, 2>{0, 0}));
}

TEST(Blas, UsesAsManyThreadsAsItIsTold) {
  if (nn::blas_config().find("SINGLE_THREADED") != std::string::npos) GTEST_SKIP() << "it has one";
  const int before = nn::blas_threads();
  for (const int threads : {2, 1}) {
    nn::set_blas_threads(threads);
    EXPECT_EQ(nn::blas_threads(), threads);
  }
  nn::set_blas_threads(before);
}
