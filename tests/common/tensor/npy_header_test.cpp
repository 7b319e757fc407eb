#include "common/tensor/npy_header.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

#include "common/tensor/npy.h"
#include "tests/support/oracle.h"

namespace {

using Axes = std::vector<std::uint64_t>;

std::string header_error(const std::string& text) {
  return message_of<std::runtime_error>([&] { nn::parse_npy_header(text); });
}

}  // namespace

TEST(NpyHeader, IsWrittenAsNumpyWritesIt) {
  const std::string text = nn::write_npy_header({"<f4", false, {784, 500}});
  EXPECT_TRUE(text.starts_with("{'descr': '<f4', 'fortran_order': False, 'shape': (784, 500), } "));
  EXPECT_EQ(text.back(), '\n');
  EXPECT_EQ((text.size() + 10) % 64, 0u) << "the values must start at a multiple of 64";
  EXPECT_TRUE(contains(nn::write_npy_header({"<f4", false, {500}}), "(500,), }"));
  EXPECT_TRUE(contains(nn::write_npy_header({"<f4", true, {2, 3, 4}}), "True, 'shape': (2, 3, 4)"));
}

TEST(NpyHeader, OfAnyLengthIsPaddedTo64) {
  for (std::uint64_t axis = 1; axis < 1'000'000'000'000'000'000; axis *= 10) {
    EXPECT_EQ((nn::write_npy_header({"<f4", false, {axis}}).size() + 10) % 64, 0u) << axis;
  }
}

TEST(NpyHeader, IsReadAsPythonWould) {
  const auto header =
      nn::parse_npy_header(" { \"shape\":(7 ,5,),'fortran_order' :True , 'descr': '>f8' }  \n");
  EXPECT_EQ(header.descr, ">f8");
  EXPECT_TRUE(header.fortran_order);
  EXPECT_EQ(header.shape, (Axes{7, 5}));
  const std::string start = "{'descr': '<f4', 'fortran_order': False, 'shape': ";
  EXPECT_EQ(nn::parse_npy_header(start + "(), }").shape, Axes{});
  EXPECT_EQ(nn::parse_npy_header(start + "(3,)}").shape, Axes{3});
  EXPECT_EQ(nn::parse_npy_header(start + "(1, 2, 3, 4)}").shape, (Axes{1, 2, 3, 4}));
  EXPECT_EQ(nn::parse_npy_header(start + "(18446744073709551615,)}").shape, Axes{UINT64_MAX});
}

TEST(NpyHeader, ThatIsDamagedSaysWhere) {
  const std::string start = "{'descr': '<f4', 'fortran_order': False, 'shape': ";
  EXPECT_TRUE(contains(header_error(""), "is damaged: expected {"));
  EXPECT_TRUE(contains(header_error("{"), "is damaged: expected \""));
  EXPECT_TRUE(contains(header_error("{'descr"), "a quote is not closed"));
  EXPECT_TRUE(contains(header_error("{'descr' '<f4'}"), "expected :"));
  EXPECT_TRUE(contains(header_error(start + "(1, 2)"), "expected }"));
  EXPECT_TRUE(contains(header_error(start + "(1, 2}"), "expected )"));
  EXPECT_TRUE(contains(header_error(start + "5}"), "expected ("));
  EXPECT_TRUE(contains(header_error(start + "(-5,)}"), "no whole number"));
  EXPECT_TRUE(contains(header_error(start + "(5.0,)}"), "expected )"));
  EXPECT_TRUE(contains(header_error(start + "(18446744073709551616,)}"), "no whole number"));
  EXPECT_TRUE(contains(header_error(start + "(5,)} x"), "goes on after"));
  EXPECT_TRUE(contains(header_error("{'fortran_order': 1}"), "expected False"));
  EXPECT_TRUE(contains(header_error("{'descr': [('x', '<f4')]}"), "records"));
}

TEST(NpyHeader, HasThreeEntriesOnce) {
  EXPECT_TRUE(contains(header_error("{}"), "lacks"));
  EXPECT_TRUE(contains(header_error("{'descr': '<f4', 'fortran_order': False}"), "lacks"));
  EXPECT_TRUE(contains(header_error("{'descr': '<f4', 'descr': '<f4'}"), "twice"));
  EXPECT_TRUE(contains(header_error("{'shape': (1,), 'shape': (1,)}"), "twice"));
  EXPECT_TRUE(contains(header_error("{'size': (1,)}"), "an entry that"));
}

// NumPy leaves room in a header for a shape that grows. Its length has a second byte.
TEST(NpyHeader, MayBeLong) {
  std::string file = nn::to_npy(nn::Tensor({2}, {1, -2}));
  file.insert(file.find('}') + 1, 512, ' ');
  file[9] = static_cast<char>(file[9] + 2);
  std::istringstream in(file);
  EXPECT_EQ(nn::parse_npy(in, file.size(), "t.npy"), nn::Tensor({2}, {1, -2}));
}
