#include "common/tensor/npy_header.h"

#include <algorithm>
#include <charconv>
#include <stdexcept>
#include <system_error>

namespace nn {
namespace {

constexpr std::size_t kBefore = 10;     // bytes of the file before the header: magic to length
constexpr std::size_t kAlignment = 64;  // of the values in the file

[[noreturn]] void fail(const std::string& what) { throw std::runtime_error("its header " + what); }

// Takes a text to pieces from the front, as a reader of Python would.
class Literal {
 public:
  explicit Literal(std::string_view text) : rest_(text) {}

  // Whether the next thing that is no space is `token`; if so, goes past it.
  bool take(std::string_view token) {
    rest_.remove_prefix(std::min(rest_.find_first_not_of(" \n"), rest_.size()));
    if (!rest_.starts_with(token)) return false;
    rest_.remove_prefix(token.size());
    return true;
  }

  void expect(std::string_view token) {
    if (!take(token)) fail("is damaged: expected " + std::string(token));
  }

  // What stands between a pair of quotes.
  std::string quoted() {
    const char* quote = take("'") ? "'" : "\"";
    if (*quote == '"') expect("\"");
    const std::size_t end = rest_.find(quote);
    if (end == std::string_view::npos) fail("is damaged: a quote is not closed");
    const std::string text(rest_.substr(0, end));
    rest_.remove_prefix(end + 1);
    return text;
  }

  std::uint64_t number() {
    take("");
    std::uint64_t value = 0;
    const auto [stop, error] = std::from_chars(rest_.data(), rest_.data() + rest_.size(), value);
    if (error != std::errc()) fail("is damaged: an axis of the shape is no whole number");
    rest_.remove_prefix(static_cast<std::size_t>(stop - rest_.data()));
    return value;
  }

  bool at_end() { return take("") && rest_.empty(); }

 private:
  std::string_view rest_;
};

// "(784, 500)", "(500,)" or "()"
std::vector<std::uint64_t> parse_shape(Literal& text) {
  std::vector<std::uint64_t> shape;
  text.expect("(");
  while (!text.take(")")) {
    shape.push_back(text.number());
    if (text.take(",")) continue;
    text.expect(")");
    break;
  }
  return shape;
}

bool parse_bool(Literal& text) {
  if (text.take("True")) return true;
  text.expect("False");
  return false;
}

}  // namespace

std::string write_npy_header(const NpyHeader& header) {
  std::string text = "{'descr': '" + header.descr + "', 'fortran_order': ";
  text += header.fortran_order ? "True" : "False";
  text += ", 'shape': (";
  for (const std::uint64_t axis : header.shape) {
    if (text.back() != '(') text += ' ';
    text += std::to_string(axis) + ',';
  }
  if (header.shape.size() > 1) text.pop_back();  // (784, 500) but (500,)
  text += "), }";
  const std::size_t used = kBefore + text.size() + 1;
  text.append((kAlignment - used % kAlignment) % kAlignment, ' ');
  return text + '\n';
}

NpyHeader parse_npy_header(std::string_view text) {
  Literal rest(text);
  NpyHeader header;
  bool has_descr = false, has_order = false, has_shape = false;
  rest.expect("{");
  while (!rest.take("}")) {
    const std::string key = rest.quoted();
    rest.expect(":");
    bool& seen = key == "descr" ? has_descr : key == "fortran_order" ? has_order : has_shape;
    if (&seen == &has_shape && key != "shape") fail("has an entry that .npy files do not have");
    if (seen) fail("has an entry twice");
    seen = true;
    if (key == "descr") {
      if (rest.take("[")) fail("tells of records, expected one float32 a value");
      header.descr = rest.quoted();
    }
    if (key == "fortran_order") header.fortran_order = parse_bool(rest);
    if (key == "shape") header.shape = parse_shape(rest);
    if (rest.take(",")) continue;
    rest.expect("}");
    break;
  }
  if (!rest.at_end()) fail("goes on after its closing brace");
  if (!has_descr || !has_order || !has_shape) fail("lacks descr, fortran_order or shape");
  return header;
}

}  // namespace nn
