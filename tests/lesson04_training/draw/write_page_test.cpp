#include "lesson04_training/draw/write_page.h"

#include <gtest/gtest.h>

#include <stdexcept>
#include <string>

#include "tests/support/files.h"

using namespace nn;

namespace {

constexpr const char* kPage =
    "<title>A</title>\n"
    "<link rel=\"stylesheet\" href=\"a.css\">\n"
    "<script type=\"application/json\" id=\"data\"></script>\n"
    "<script src=\"a.js\"></script>\n";

void write(const TempDir& directory, const std::string& name, const std::string& text) {
  directory.write(name, Bytes(text.begin(), text.end()));
}

}  // namespace

TEST(OnePage, PutsTheFilesInTheirPlaces) {
  const TempDir directory;
  write(directory, "page.html", kPage);
  write(directory, "a.css", "p { }\n");
  write(directory, "a.js", "let a;\n");
  EXPECT_EQ(one_page(directory.path(), "{}\n"),
            "<title>A</title>\n<style>\np { }\n</style>\n"
            "<script type=\"application/json\" id=\"data\">\n{}\n</script>\n"
            "<script>\nlet a;\n</script>\n");
}

TEST(OnePage, SaysWhatIsMissing) {
  const TempDir directory;
  EXPECT_THROW(one_page(directory.path(), ""), std::runtime_error);
  write(directory, "page.html", kPage);
  EXPECT_THROW(one_page(directory.path(), ""), std::runtime_error) << "a.css";
  write(directory, "page.html", "<p>no data</p>\n");
  EXPECT_THROW(one_page(directory.path(), ""), std::runtime_error) << "no place for the data";
}

TEST(OnePage, TheTemplateBecomesOneFileThatRefersToNothing) {
  const std::string page = one_page(find_template(), "{}\n");
  for (const char* outside : {"src=\"", "http:", "https:", "url(", "@import", "fetch("}) {
    EXPECT_EQ(page.find(outside), std::string::npos) << outside;
  }
  EXPECT_EQ(page.find("<link rel=\"stylesheet\""), std::string::npos);
  EXPECT_NE(page.find("<noscript>"), std::string::npos);
}
