#include "common/tensor/npy.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <limits>
#include <stdexcept>
#include <string>

#include "tests/support/files.h"
#include "tests/support/oracle.h"
#include "tests/support/python.h"

namespace {

namespace fs = std::filesystem;
using nn::Shape;
using nn::Tensor;

Bytes as_bytes(const std::string& text) { return {text.begin(), text.end()}; }

// A .npy file with this header and these bytes of values.
Bytes npy(const std::string& header, const Bytes& values, std::uint8_t version = 1) {
  Bytes bytes = {0x93, 'N', 'U', 'M', 'P', 'Y', version, 0};
  bytes.push_back(static_cast<std::uint8_t>(header.size() % 256));
  bytes.push_back(static_cast<std::uint8_t>(header.size() / 256));
  bytes.insert(bytes.end(), header.begin(), header.end());
  bytes.insert(bytes.end(), values.begin(), values.end());
  return bytes;
}

std::string header_of(const std::string& shape, const std::string& descr = "<f4") {
  return "{'descr': '" + descr + "', 'fortran_order': False, 'shape': " + shape + ", }\n";
}

std::string npy_error(const fs::path& file, const Shape& expected = {}) {
  return message_of<std::runtime_error>([&] { nn::read_npy(file, expected); });
}

std::string npy_error(const Bytes& bytes) {
  const TempDir dir;
  const std::string message = npy_error(dir.write("w1.npy", bytes));
  EXPECT_TRUE(contains(message, "w1.npy: "));
  EXPECT_EQ(message.find('\n'), std::string::npos) << message;
  return message;
}

const Tensor kTwoByThree({2, 3}, {1, -2.5f, 3e-38f, 4, 5e37f, 0.1f});

}  // namespace

TEST(Npy, IsReadAsItWasWritten) {
  const TempDir dir;
  const Tensor cube({2, 1, 3}, {1, 2, 3, 4, 5, 6});
  const Tensor vector({5}, {-0.0f, std::numeric_limits<float>::infinity(), 1e-45f, 3.4e38f, -1});
  for (const Tensor& tensor : {kTwoByThree, cube, vector}) {
    const fs::path file = dir.write("t.npy", as_bytes(nn::to_npy(tensor)));
    EXPECT_EQ(nn::read_npy(file), tensor);
    EXPECT_EQ(nn::read_npy(file, tensor.shape()), tensor);
  }
}

// The bytes themselves: 1.0f is 00 00 80 3f, least significant byte first, on every machine.
TEST(Npy, IsTheBytesThatTheFormatWants) {
  const std::string text = nn::to_npy(Tensor({2}, {1, -2}));
  EXPECT_EQ(text.substr(0, 8), std::string("\x93NUMPY\x01\x00", 8));
  EXPECT_EQ(static_cast<unsigned char>(text[8]) + 256 * static_cast<unsigned char>(text[9]) + 10u,
            text.size() - 8);
  EXPECT_EQ(text.substr(text.size() - 8), std::string("\x00\x00\x80\x3f\x00\x00\x00\xc0", 8));
}

TEST(Npy, OfNothingIsNotWritten) {
  EXPECT_THROW(nn::to_npy(Tensor()), std::invalid_argument);
  EXPECT_THROW(nn::to_npy(Tensor({0, 5})), std::invalid_argument);
}

TEST(Npy, RefusesWhatIsNoNpyFile) {
  const TempDir dir;
  EXPECT_TRUE(contains(npy_error(dir.path() / "no.npy"), "no.npy: cannot be read: no such file"));
  EXPECT_TRUE(contains(npy_error(dir.path()), "is not a file"));
  EXPECT_TRUE(contains(npy_error(Bytes{}), "is empty"));
  EXPECT_TRUE(contains(npy_error(Bytes{'P', 'K', 3, 4}), "is not a .npy file"));
  EXPECT_TRUE(contains(npy_error(as_bytes("\x93NUMPX\x01 123456")), "is not a .npy file"));
  EXPECT_TRUE(contains(npy_error(as_bytes("NUMPY, truly")), "is not a .npy file"));
}

TEST(Npy, RefusesEveryBeginningOfAFile) {
  const Bytes whole = as_bytes(nn::to_npy(kTwoByThree));
  for (std::size_t length = 0; length < whole.size(); ++length) {
    const std::string message = npy_error(Bytes(whole.begin(), whole.begin() + length));
    const char* expected = length == 0                  ? "is empty"
                           : length < whole.size() - 24 ? "in the middle of its header"
                                                        : "bytes of values";
    EXPECT_TRUE(contains(message, expected)) << "cut after " << length << " bytes";
  }
}

TEST(Npy, RefusesAnotherVersion) {
  EXPECT_TRUE(contains(npy_error(npy(header_of("(1,)"), Bytes(4), 2)), "version 2.0 of the .npy"));
  EXPECT_TRUE(contains(npy_error(npy(header_of("(1,)"), Bytes(4), 0)), "version 0.0 of the .npy"));
  Bytes bytes = npy(header_of("(1,)"), Bytes(4));
  bytes[7] = 1;
  EXPECT_TRUE(contains(npy_error(bytes), "version 1.1"));
}

TEST(Npy, RefusesAnotherTypeOrOrder) {
  for (const std::string descr : {">f4", "<f8", "|u1", "<i4", "<c8", "f4"}) {
    const std::string message = npy_error(npy(header_of("(2,)", descr), Bytes(8)));
    EXPECT_TRUE(contains(message, "holds '" + descr + "', expected '<f4'"));
    EXPECT_TRUE(contains(message, "astype"));
  }
  EXPECT_TRUE(contains(npy_error(npy(header_of("(2,)", "\x1b[2J\n"), Bytes(8))),
                       "holds another type, expected '<f4'"))
      << "what a file says must not reach a terminal";
  std::string fortran = header_of("(2, 2)");
  fortran.replace(fortran.find("False"), 5, "True");
  EXPECT_TRUE(contains(npy_error(npy(fortran, Bytes(16))), "in Fortran order, expected C order"));
}

TEST(Npy, RefusesAnotherNumberOfAxes) {
  EXPECT_TRUE(contains(npy_error(npy(header_of("()"), Bytes(4))), "has 0 axes"));
  EXPECT_TRUE(contains(npy_error(npy(header_of("(1, 1, 1, 1)"), Bytes(4))), "has 4 axes"));
  EXPECT_TRUE(contains(npy_error(npy(header_of("(0, 3)"), {})), "at least one value"));
}

TEST(Npy, RefusesAnotherShapeThanIsExpected) {
  const TempDir dir;
  const fs::path file = dir.write("w1.npy", as_bytes(nn::to_npy(kTwoByThree)));
  for (const Shape& shape : {Shape{3, 2}, Shape{6}, Shape{2, 3, 1}, Shape{2, 4}}) {
    EXPECT_TRUE(
        contains(npy_error(file, shape), "has shape [2, 3], expected " + nn::to_string(shape)));
  }
}

TEST(Npy, DoesNotBelieveALyingHeader) {
  EXPECT_TRUE(contains(npy_error(npy(header_of("(7,)"), Bytes(24))), "[7] and 24 bytes"));
  EXPECT_TRUE(contains(npy_error(npy(header_of("(5,)"), Bytes(24))), "[5] and 24 bytes"));
  EXPECT_TRUE(contains(npy_error(npy(header_of("(6,)"), Bytes(25))), "[6] and 25 bytes"));
  // 2^31 rows would be 6 TB; 2^32 * 2^32 is 0 in 64 bits, 2^62 * 4 bytes too.
  for (const char* shape : {"(2147483648, 784)", "(4294967296, 4294967296)",
                            "(4611686018427387904,)", "(4611686018427387905,)"}) {
    EXPECT_TRUE(contains(npy_error(npy(header_of(shape), Bytes(4))), "has shape ["));
  }
  EXPECT_TRUE(contains(npy_error(npy("{'descr': ", Bytes(4))), "its header is damaged"));
}

// A sparse file can be larger than all memory; its shape is compared before any is asked for.
TEST(Npy, AsksForNoMemoryBeforeTheShapeFits) {
  const TempDir dir;
  const std::string header = header_of("(1000000000, 1000)");
  const fs::path file = dir.write("w1.npy", npy(header, {}));
  fs::resize_file(file, 10 + header.size() + 4'000'000'000'000);
  EXPECT_TRUE(contains(npy_error(file, {2, 3}), "has shape [1000000000, 1000], expected [2, 3]"));
}

TEST(NpyOfNumpy, IsRead) {
  if (const std::string line = python_lacks("numpy"); !line.empty()) GTEST_SKIP() << line;
  const TempDir dir;
  ASSERT_TRUE(run_python("import numpy as np, os\nos.chdir('" + dir.path().string() + R"(')
a = np.arange(6).reshape(2, 3) / np.float32(7)
np.save('c', a.astype('<f4'))
np.save('vector', a.astype('<f4')[0])
np.save('cube', a.astype('<f4').reshape(1, 3, 2))
np.save('big', a.astype('>f4'))
np.save('fortran', np.asfortranarray(a.astype('<f4')))
np.save('double', a.astype('<f8'))
np.save('scalar', np.float32(1))
np.save('records', np.zeros(3, [('x', '<f4')]))
np.save('objects', np.array([None]))
with open('version2.npy', 'wb') as f:
    np.lib.format.write_array(f, a.astype('<f4'), version=(2, 0))
np.savez('several.npy', a=a)
)"));
  const auto seventh = [](int i) { return static_cast<float>(static_cast<double>(i) / 7.0); };
  const Tensor c({2, 3}, {0, seventh(1), seventh(2), seventh(3), seventh(4), seventh(5)});
  EXPECT_EQ(nn::read_npy(dir.path() / "c.npy", {2, 3}), c);
  EXPECT_EQ(nn::read_npy(dir.path() / "vector.npy"), Tensor({3}, {0, seventh(1), seventh(2)}));
  EXPECT_EQ(nn::read_npy(dir.path() / "cube.npy").shape(), (Shape{1, 3, 2}));
  EXPECT_TRUE(contains(npy_error(dir.path() / "big.npy"), "holds '>f4'"));
  EXPECT_TRUE(contains(npy_error(dir.path() / "fortran.npy"), "Fortran order"));
  EXPECT_TRUE(contains(npy_error(dir.path() / "double.npy"), "holds '<f8'"));
  EXPECT_TRUE(contains(npy_error(dir.path() / "scalar.npy"), "has 0 axes"));
  EXPECT_TRUE(contains(npy_error(dir.path() / "records.npy"), "records"));
  EXPECT_TRUE(contains(npy_error(dir.path() / "objects.npy"), "holds '|O'"));
  EXPECT_TRUE(contains(npy_error(dir.path() / "version2.npy"), "version 2.0"));
  EXPECT_TRUE(contains(npy_error(dir.path() / "several.npy.npz"), "is not a .npy file"));
}

TEST(NpyOfNumpy, ReadsOurs) {
  if (const std::string line = python_lacks("numpy"); !line.empty()) GTEST_SKIP() << line;
  const TempDir dir;
  dir.write("m.npy", as_bytes(nn::to_npy(kTwoByThree)));
  dir.write("v.npy", as_bytes(nn::to_npy(Tensor({3}, {1, 2, 3}))));
  EXPECT_TRUE(run_python("import numpy as np, os\nos.chdir('" + dir.path().string() + R"(')
m, v = np.load('m.npy'), np.load('v.npy')
assert m.dtype == np.dtype('<f4') and m.flags.c_contiguous and m.shape == (2, 3), m
assert (m == np.array([[1, -2.5, 3e-38], [4, 5e37, 0.1]], '<f4')).all(), m
assert v.shape == (3,) and v.tolist() == [1, 2, 3], v
)"));
}
