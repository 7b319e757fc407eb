#include "common/machine/reason.h"

#include <gtest/gtest.h>

#include <cerrno>
#include <map>
#include <string>

#include "tests/support/oracle.h"

TEST(Reason, IsInWordsOfOurOwn) {
  EXPECT_EQ(nn::reason(EACCES), "permission denied");
  EXPECT_EQ(nn::reason(EPERM), nn::reason(EACCES));
  EXPECT_EQ(nn::reason(ENOSPC), "the disk is full");
  EXPECT_EQ(nn::reason(EROFS), "the disk is read-only");
  EXPECT_TRUE(contains(nn::reason(EFBIG), "ulimit -f"));
  EXPECT_TRUE(contains(nn::reason(ENOTDIR), "not a directory"));
}

TEST(Reason, NamesTheNumberOfOneItDoesNotKnow) {
  EXPECT_EQ(nn::reason(54321), "the system reports error 54321");
}

TEST(Reason, KnowsEachOfThese) {
  const std::map<int, std::string> words = {
      {ENOENT, "no such file"},   {EACCES, "permission"},     {EPERM, "permission"},
      {ENOTDIR, "not a direct"},  {EISDIR, "is a directory"}, {ENOSPC, "disk is full"},
      {EFBIG, "ulimit -f"},       {EROFS, "read-only"},       {EIO, "reports an error"},
      {ENAMETOOLONG, "too long"}, {ELOOP, "in a circle"},     {EMFILE, "too many files"},
      {ENFILE, "too many files"}, {EDQUOT, "disk is full"},   {EPIPE, "read it is gone"},
      {EBADF, "is closed"},       {ENOMEM, "enough memory"},  {EOVERFLOW, "can count"}};
  for (const auto& [error, part] : words) EXPECT_TRUE(contains(nn::reason(error), part)) << error;
}
