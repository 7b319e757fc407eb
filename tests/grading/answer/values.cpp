#include "tests/grading/answer/values.h"

#include <span>
#include <utility>

#include "tests/grading/answer/bytes.h"

namespace nn::grading {
namespace {

constexpr std::string_view kRequest = "NNQ1";
constexpr std::string_view kAnswers = "NNV1";
constexpr std::string_view kStop = "done";
constexpr std::size_t kLongestText = 500;

void put_tensor(std::string& bytes, const Tensor& tensor) {
  put(bytes, static_cast<std::uint32_t>(tensor.rank()));
  for (const std::size_t axis : tensor.shape()) put(bytes, static_cast<std::uint64_t>(axis));
  const std::span<const float> floats = tensor.values();
  bytes.append(reinterpret_cast<const char*>(floats.data()), floats.size_bytes());
}

void put_values(std::string& bytes, const Values& values) { put_list(bytes, values, put_tensor); }

void put_answer(std::string& bytes, const Answer& answer) {
  bytes += static_cast<char>(answer.kind);
  if (answer.kind == Kind::kValues) {
    put_values(bytes, answer.values);
  } else {
    put_text(bytes, answer.text);
  }
}

// A tensor that claims more floats than there are bytes left is no tensor; checked before anything
// is allocated. A tensor without axes is the empty one.
Tensor take_tensor(Reader& reader) {
  const auto rank = reader.number<std::uint32_t>();
  if (!reader.ok() || rank > 3) reader.fail();
  if (!reader.ok() || rank == 0) return Tensor();
  Shape shape;
  std::uint64_t count = 1;
  const std::size_t most = reader.left() / sizeof(float);
  for (std::uint32_t axis = 0; axis < rank; ++axis) {
    const auto length = reader.number<std::uint64_t>();
    if (length > 0 && count > most / length) reader.fail();
    count *= length;
    shape.push_back(static_cast<std::size_t>(length));
  }
  const std::string_view floats = reader.take(static_cast<std::size_t>(count) * sizeof(float));
  if (!reader.ok()) return Tensor();
  Tensor tensor = Tensor(std::move(shape));
  if (!floats.empty()) std::memcpy(tensor.values().data(), floats.data(), floats.size());
  return tensor;
}

Values take_values(Reader& reader) { return reader.list(take_tensor); }

Answer take_answer(Reader& reader) {
  const Kind kind{reader.number<char>()};
  if (kind == Kind::kValues) return {kind, take_values(reader), ""};
  constexpr std::string_view kOthers = "ntmp";
  if (kOthers.find(static_cast<char>(kind)) == std::string_view::npos) reader.fail();
  return {kind, {}, std::string(reader.text().substr(0, kLongestText))};
}

bool is_at_its_end(Reader& reader) {
  return reader.take(kStop.size()) == kStop && reader.ok() && reader.left() == 0;
}

}  // namespace

std::string encode(const Request& request) {
  std::string bytes(kRequest);
  put_text(bytes, request.function);
  put_list(bytes, request.calls, put_values);
  return bytes.append(kStop);
}

std::string encode(const std::vector<Answer>& answers) {
  std::string bytes(kAnswers);
  put_list(bytes, answers, put_answer);
  return bytes.append(kStop);
}

std::optional<Request> decode_request(std::string_view bytes) {
  Reader reader(bytes);
  if (reader.take(kRequest.size()) != kRequest) return std::nullopt;
  const std::string function(reader.text());
  Request request{function, reader.list(take_values)};
  return is_at_its_end(reader) ? std::optional(std::move(request)) : std::nullopt;
}

std::optional<std::vector<Answer>> decode_answers(std::string_view bytes) {
  Reader reader(bytes);
  if (reader.take(kAnswers.size()) != kAnswers) return std::nullopt;
  std::vector<Answer> answers = reader.list(take_answer);
  return is_at_its_end(reader) ? std::optional(std::move(answers)) : std::nullopt;
}

}  // namespace nn::grading
