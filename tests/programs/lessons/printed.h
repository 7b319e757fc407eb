// What a lesson printed and drew, to be compared with what the functions give.
#pragma once

#include <gtest/gtest.h>

#include <cstdarg>
#include <cstdio>
#include <filesystem>
#include <string>

#include "common/machine/blas.h"
#include "common/picture/svg.h"
#include "common/program/place.h"
#include "tests/support/files.h"
#include "tests/support/oracle.h"
#include "tests/support/run.h"

// Text as printf writes it.
[[gnu::format(printf, 1, 2)]] inline std::string text_of(const char* format, ...) {
  char buffer[400];
  va_list values;
  va_start(values, format);
  std::vsnprintf(buffer, sizeof buffer, format, values);
  va_end(values);
  return buffer;
}

// Runs a lesson to its end, with the kernel of this process: another one rounds differently, and
// after some epochs that shows.
inline std::string output_of(const std::string& command) {
  const Outcome o = run("OPENBLAS_CORETYPE=" + nn::blas_kernel() + " $BIN/" + command);
  EXPECT_EQ(o.status, 0) << o.err;
  EXPECT_EQ(o.err, "");
  return o.out;
}

// Where the tests' copies of the lessons draw their pictures.
inline std::filesystem::path drawn(const std::string& lesson, const std::string& name) {
  return nn::program_directory().parent_path() / "test-programs" / lesson / name;
}

// The picture is there, is what the function gives, and the output says where it is.
inline void expect_picture(const std::string& output, const std::string& lesson,
                           const std::string& name, const nn::Svg& expected) {
  EXPECT_EQ(read_text(drawn(lesson, name)), expected.str())
      << name << " does not show what it should";
  EXPECT_TRUE(contains(output, lesson + "/" + name + "\n"));
}

// How often the part occurs in the text.
inline std::size_t count_of(const std::string& text, const std::string& part) {
  std::size_t count = 0;
  for (std::size_t at = 0; (at = text.find(part, at)) != std::string::npos; ++at) ++count;
  return count;
}
