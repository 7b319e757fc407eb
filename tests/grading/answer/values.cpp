#include "tests/grading/answer/values.h"

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <span>

namespace nn::grading {
namespace {

constexpr std::string_view kStart = "NNV1";
constexpr std::string_view kStop = "done";

template <class T>
void put(std::string& bytes, T number) {
  bytes.append(reinterpret_cast<const char*>(&number), sizeof number);
}

// Takes numbers and texts from the front of the bytes; says so once they do not suffice.
class Reader {
 public:
  explicit Reader(std::string_view bytes) : bytes_(bytes) {}

  bool ok() const { return ok_; }
  std::size_t left() const { return bytes_.size(); }

  std::string_view text(std::size_t size) {
    if (size > bytes_.size()) {
      ok_ = false;
      size = 0;
    }
    const std::string_view taken = bytes_.substr(0, size);
    bytes_.remove_prefix(size);
    return taken;
  }

  template <class T>
  T number() {
    T value{};
    const std::string_view taken = text(sizeof value);
    if (ok_) std::memcpy(&value, taken.data(), sizeof value);
    return value;
  }

 private:
  std::string_view bytes_;
  bool ok_ = true;
};

// A tensor that claims more floats than there are bytes left is no tensor; checked before anything
// is allocated. A tensor without axes is the empty one.
std::optional<Tensor> read_tensor(Reader& reader) {
  const auto rank = reader.number<std::uint32_t>();
  if (!reader.ok() || rank > 3) return std::nullopt;
  if (rank == 0) return Tensor();
  Shape shape;
  std::uint64_t count = 1;
  const std::size_t most = reader.left() / sizeof(float);
  for (std::uint32_t axis = 0; axis < rank; ++axis) {
    const auto length = reader.number<std::uint64_t>();
    if (length > 0 && count > most / length) return std::nullopt;
    count *= length;
    shape.push_back(static_cast<std::size_t>(length));
  }
  const std::string_view floats = reader.text(static_cast<std::size_t>(count) * sizeof(float));
  if (!reader.ok()) return std::nullopt;
  Tensor tensor = Tensor::uninitialized(std::move(shape));
  if (!floats.empty()) std::memcpy(tensor.values().data(), floats.data(), floats.size());
  return tensor;
}

}  // namespace

std::string encode(const Answer& answer) {
  std::string bytes(kStart);
  bytes += static_cast<char>(answer.kind);
  if (answer.kind != Kind::kValues) {
    put(bytes, static_cast<std::uint32_t>(answer.text.size()));
    bytes += answer.text;
  } else {
    put(bytes, static_cast<std::uint32_t>(answer.values.size()));
    for (const Tensor& tensor : answer.values) {
      put(bytes, static_cast<std::uint32_t>(tensor.rank()));
      for (const std::size_t axis : tensor.shape()) put(bytes, static_cast<std::uint64_t>(axis));
      const std::span<const float> floats = tensor.values();
      bytes.append(reinterpret_cast<const char*>(floats.data()), floats.size_bytes());
    }
  }
  return bytes.append(kStop);
}

std::optional<Answer> decode(std::string_view bytes) {
  Reader reader(bytes);
  if (reader.text(kStart.size()) != kStart) return std::nullopt;
  Answer answer;
  answer.kind = static_cast<Kind>(reader.number<char>());
  const auto count = reader.number<std::uint32_t>();
  switch (answer.kind) {
    case Kind::kValues:
      for (std::uint32_t i = 0; i < count; ++i) {
        std::optional<Tensor> tensor = read_tensor(reader);
        if (!tensor) return std::nullopt;
        answer.values.push_back(*std::move(tensor));
      }
      break;
    case Kind::kNotImplemented:
    case Kind::kThrew:
    case Kind::kOutOfMemory:
      answer.text = printable(reader.text(count));
      break;
    default:
      return std::nullopt;
  }
  if (reader.text(kStop.size()) != kStop || !reader.ok() || reader.left() > 0) return std::nullopt;
  return answer;
}

std::string printable(std::string_view text, std::size_t length) {
  std::string result(text.substr(0, length));
  std::ranges::replace_if(
      result, [](char c) { return c < ' ' || c > '~'; }, '?');
  if (text.size() > length) result += "...";
  return result;
}

}  // namespace nn::grading
