// Numbers and texts as bytes in a row, for what one process tells another, and the pipe for them.
#pragma once

#include <unistd.h>

#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

namespace nn::grading {

// FNV-1a: a number for some bytes, and another one for almost all others.
inline std::uint64_t hash_of(std::string_view bytes) {
  std::uint64_t state = 14695981039346656037u;
  for (const char c : bytes) state = (state ^ static_cast<unsigned char>(c)) * 1099511628211u;
  return state;
}

template <class T>
void put(std::string& bytes, T number) {
  bytes.append(reinterpret_cast<const char*>(&number), sizeof number);
}

inline void put_text(std::string& bytes, std::string_view text) {
  put(bytes, static_cast<std::uint32_t>(text.size()));
  bytes += text;
}

// How many there are, then each.
template <class List, class Put>
void put_list(std::string& bytes, const List& list, const Put& put_one) {
  put(bytes, static_cast<std::uint32_t>(list.size()));
  for (const auto& one : list) put_one(bytes, one);
}

// Takes them from the front of the bytes. Once they do not suffice, or someone who reads them says
// that they are none, it is not ok() any more.
class Reader {
 public:
  explicit Reader(std::string_view bytes) : bytes_(bytes) {}

  bool ok() const { return ok_; }
  std::size_t left() const { return bytes_.size(); }
  void fail() { ok_ = false; }

  std::string_view take(std::size_t size) {
    if (size > bytes_.size()) {
      fail();
      size = 0;
    }
    const std::string_view taken = bytes_.substr(0, size);
    bytes_.remove_prefix(size);
    return taken;
  }

  template <class T>
  T number() {
    T value{};
    const std::string_view taken = take(sizeof value);
    if (ok_) std::memcpy(&value, taken.data(), sizeof value);
    return value;
  }

  std::string_view text() { return take(number<std::uint32_t>()); }

  template <class Take>
  auto list(const Take& take_one) {
    std::vector<decltype(take_one(*this))> all;
    for (auto count = number<std::uint32_t>(); count > 0 && ok_; --count) {
      all.push_back(take_one(*this));
    }
    return all;
  }

 private:
  std::string_view bytes_;
  bool ok_ = true;
};

// Where a student's program, or the judge, writes its answer.
inline constexpr int kAnswerPipe = 3;

// False if nobody reads it to its end.
inline bool write_answer(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t n = write(kAnswerPipe, bytes.data(), bytes.size());
    if (n <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(n));
  }
  return true;
}

}  // namespace nn::grading
