#include "tests/mutation/fault.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <stdexcept>
#include <string>
#include <vector>

#include "common/program/place.h"
#include "tests/support/files.h"
#include "tests/support/oracle.h"

using mutation::Fault;

namespace {

const std::string kList =
    "# a remark\n"
    "file a.cpp\n"
    "\n"
    "- x + y\n"
    "+ x - y\n"
    "\n"
    "- one;\n"
    "- two;\n"
    "+\n"
    "seen by test-common Sum.*\n"
    "\n"
    "file b.cpp\n"
    "\n"
    "- 0\n"
    "+ 0.0\n"
    "cannot be seen: it is the same number\n";

Fault fault(const std::string& find, const std::string& replace) {
  return {"list:1", "room", "a.cpp", find, replace, "", ""};
}

}  // namespace

TEST(Faults, AreReadFromAList) {
  const std::vector<Fault> faults = mutation::parse_faults(kList, "common/tensor");
  ASSERT_EQ(faults.size(), 3u);
  EXPECT_EQ(faults[0].place, "faults/common/tensor.txt:4");
  EXPECT_EQ(faults[0].room, "common/tensor");
  EXPECT_EQ(faults[0].file, "a.cpp");
  EXPECT_EQ(faults[0].find, "x + y");
  EXPECT_EQ(faults[0].replace, "x - y");
  EXPECT_EQ(faults[1].find, "one;\ntwo;");
  EXPECT_EQ(faults[1].replace, "");
  EXPECT_EQ(faults[1].seen_by, "test-common Sum.*");
  EXPECT_EQ(faults[2].file, "b.cpp");
  EXPECT_EQ(faults[2].unseen, "it is the same number");
}

TEST(Faults, ALineThatIsNoneOfTheseIsNamed) {
  for (const std::string list : {"file a.cpp\n\nx\n", "file a.cpp\n\n- x\n+ y\nz\n", "\n\n- x\n"}) {
    const auto error =
        message_of<std::runtime_error>([&] { mutation::parse_faults(list, "room"); });
    EXPECT_TRUE(contains(error, "faults/room.txt:")) << list;
  }
}

TEST(Faults, AreFoundByTheirText) {
  EXPECT_EQ(with_fault("a = x + y;", fault("x + y", "x - y")), "a = x - y;");
  EXPECT_EQ(with_fault("f(a,\n    b);", fault("a, b", "b, a")), "f(b, a);") << "any white space";
  EXPECT_EQ(with_fault("one;\n  two;\n", fault("one;\ntwo;", "")), "\n");
}

TEST(Faults, MustOccurOnce) {
  for (const std::string source : {"", "x", "x + y; x + y;", "xx+y", "x +"}) {
    EXPECT_THROW(with_fault(source, fault("x + y", "")), std::runtime_error) << source;
  }
}

// A source that changed takes its faults along: without a fault to put in, nothing is asked of the
// tests.
TEST(Faults, OfAllListsStandInTheirFiles) {
  const std::filesystem::path root = nn::find_above_program("Makefile").parent_path();
  const std::vector<Fault> all = mutation::read_faults(root / "tests/mutation/faults", "");
  EXPECT_GT(all.size(), 1000u);
  for (const Fault& fault : all) {
    EXPECT_NO_THROW(with_fault(read_text(root / fault.file), fault))
        << fault.place << ": bring it up to date with " << fault.file << ", or take it out";
  }
}

TEST(Faults, KeepTheirNameWhereverTheyStand) {
  Fault moved = fault("x", "y");
  moved.place = "list:9";
  EXPECT_EQ(key_of(moved), key_of(fault("x", "y")));
  EXPECT_NE(key_of(fault("x", "y")), key_of(fault("x", "z")));
  EXPECT_NE(key_of(fault("x", "y")), key_of(fault("xy", "")));
}

TEST(Faults, OfChosenListsInTheOrderOfTheirNames) {
  const TempDir dir;
  std::filesystem::create_directory(dir.path() / "common");
  for (const std::string room : {"lesson", "common/b", "common/a"}) {
    const std::string list = "file " + room + ".cpp\n\n- x\n+ y\n";
    dir.write(room + ".txt", {list.begin(), list.end()});
  }
  ASSERT_EQ(mutation::read_faults(dir.path(), "").size(), 3u);
  const std::vector<Fault> faults = mutation::read_faults(dir.path(), "common");
  ASSERT_EQ(faults.size(), 2u);
  EXPECT_EQ(faults[0].room, "common/a");
  EXPECT_EQ(faults[1].room, "common/b");
}
