#include "common/program/printed.h"

#include <algorithm>

namespace nn {
namespace {

std::uint8_t byte_at(std::string_view text, std::size_t i) {
  return i < text.size() ? static_cast<std::uint8_t>(text[i]) : 0;
}

bool continues(std::uint8_t byte) { return (byte & 0xC0) == 0x80; }

// How many bytes the UTF-8 character at the start of the text has; 0 if that is none. Characters
// that are written longer than they need to be, or that stand for halves of others, are none.
std::size_t utf8_length(std::string_view text) {
  const std::uint8_t first = byte_at(text, 0);
  const std::uint8_t second = byte_at(text, 1);
  if (first < 0x80) return text.empty() ? 0 : 1;
  if (first < 0xC2 || first > 0xF4 || !continues(second)) return 0;
  if (first < 0xE0) return 2;
  if (!continues(byte_at(text, 2))) return 0;
  if (first < 0xF0) {
    const bool valid = !(first == 0xE0 && second < 0xA0) && !(first == 0xED && second > 0x9F);
    return valid ? 3 : 0;
  }
  const bool valid = !(first == 0xF0 && second < 0x90) && !(first == 0xF4 && second > 0x8F);
  return valid && continues(byte_at(text, 3)) ? 4 : 0;
}

// Characters that steer instead of showing something: below the blank, DEL, U+0080 to U+009F, the
// line ends U+2028 and U+2029, and those that turn the direction of writing around.
bool is_control(std::string_view character) {
  const std::uint8_t first = byte_at(character, 0);
  const std::uint8_t second = byte_at(character, 1);
  const std::uint8_t third = byte_at(character, 2);
  if (character.size() == 1) return first < 0x20 || first == 0x7F;
  if (character.size() == 2) return first == 0xC2 && second < 0xA0;
  if (character.size() != 3 || first != 0xE2) return false;
  return (second == 0x80 && third >= 0xA8 && third <= 0xAE) ||
         (second == 0x81 && third >= 0xA6 && third <= 0xA9);
}

std::string escape(std::uint8_t byte) {
  if (byte == '\n') return "\\n";
  if (byte == '\r') return "\\r";
  if (byte == '\t') return "\\t";
  constexpr std::string_view kDigits = "0123456789abcdef";
  return {'\\', 'x', kDigits[byte / 16u], kDigits[byte % 16u]};
}

}  // namespace

std::string printable(std::string_view text) {
  std::string result;
  while (!text.empty()) {
    const std::size_t length = utf8_length(text);
    const std::string_view character = text.substr(0, std::max<std::size_t>(length, 1));
    if (length > 0 && !is_control(character)) {
      result += character;
    } else {
      for (const char c : character) result += escape(static_cast<std::uint8_t>(c));
    }
    text.remove_prefix(character.size());
  }
  return result;
}

// Cut between characters and not within one.
std::string shortened(std::string_view text, std::size_t most) {
  constexpr std::string_view kGap = "...";
  if (text.size() <= most) return std::string(text);
  const std::size_t kept = most > kGap.size() ? most - kGap.size() : 0;
  std::size_t head = kept - kept / 3;
  std::size_t tail = text.size() - kept / 3;
  while (head > 0 && continues(byte_at(text, head))) --head;
  while (tail < text.size() && continues(byte_at(text, tail))) ++tail;
  return std::string(text.substr(0, head)) + std::string(kGap) + std::string(text.substr(tail));
}

std::string in_quotes(std::string_view value) {
  constexpr std::size_t kMost = 80;
  std::string quotes = "'";
  quotes += printable(shortened(value, kMost));
  return quotes += '\'';
}

std::string shell_word(const std::filesystem::path& path) {
  std::string word = path.string();
  if (word.starts_with('-')) word.insert(0, "./");  // or a command would take it for an option
  const auto is_plain = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           std::string_view("/._-+,:@%=").find(c) != std::string_view::npos;
  };
  if (!word.empty() && std::ranges::all_of(word, is_plain)) return word;
  std::string quotes = "'";
  for (const char c : word) quotes += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return quotes + "'";
}

std::string counted(std::uint64_t count, const std::string& one, const std::string& many) {
  return std::to_string(count) + ' ' + (count == 1 ? one : many.empty() ? one + 's' : many);
}

}  // namespace nn
