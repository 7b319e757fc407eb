#include "tests/bench/report.h"

#include <gtest/gtest.h>

#include "tests/support/files.h"
#include "tests/support/oracle.h"

TEST(Report, PrintsATableAndWritesTheSameAsCsv) {
  const TempDir dir;
  const std::filesystem::path file = dir.path() / "new" / "bench.csv";
  testing::internal::CaptureStdout();
  bench::Report report(file);
  report.section("Speed, in turn");
  report.row("epoch / limit", 1.0625, "x", bench::text("least %.1f, most %.1f", 1, 1.5));
  report.note("PyTorch is left out");
  report.row("epoch", 0.5, "s");
  report.save();
  const std::string table = testing::internal::GetCapturedStdout();
  EXPECT_TRUE(contains(table, "epoch / limit"));
  EXPECT_TRUE(contains(table, "1.062 x"));
  EXPECT_TRUE(contains(table, "PyTorch is left out"));
  EXPECT_EQ(read_text(file),
            "section,what,value,unit,remark\n"
            "\"Speed, in turn\",\"epoch / limit\",1.062500,\"x\",\"least 1.0, most 1.5\"\n"
            "\"Speed, in turn\",\"epoch\",0.500000,\"s\",\"\"\n");
}

TEST(Report, SaysIfItCannotWrite) {
  const bench::Report report("/dev/null/bench.csv");
  EXPECT_ANY_THROW(report.save());
}
