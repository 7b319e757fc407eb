#include "common/machine/reason.h"

#include <gtest/gtest.h>

#include <cerrno>

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
