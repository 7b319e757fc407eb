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

void put_values(std::string& bytes, const Values& values) {
  put(bytes, static_cast<std::uint32_t>(values.size()));
  for (const Tensor& tensor : values) {
    put(bytes, static_cast<std::uint32_t>(tensor.rank()));
    for (const std::size_t axis : tensor.shape()) put(bytes, static_cast<std::uint64_t>(axis));
    const std::span<const float> floats = tensor.values();
    bytes.append(reinterpret_cast<const char*>(floats.data()), floats.size_bytes());
  }
}

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
  const std::string_view floats = reader.take(static_cast<std::size_t>(count) * sizeof(float));
  if (!reader.ok()) return std::nullopt;
  Tensor tensor = Tensor(std::move(shape));
  if (!floats.empty()) std::memcpy(tensor.values().data(), floats.data(), floats.size());
  return tensor;
}

std::optional<Values> read_values(Reader& reader) {
  Values values;
  for (auto count = reader.number<std::uint32_t>(); count > 0; --count) {
    std::optional<Tensor> tensor = read_tensor(reader);
    if (!tensor) return std::nullopt;
    values.push_back(*std::move(tensor));
  }
  return values;
}

bool is_at_its_end(Reader& reader) {
  return reader.take(kStop.size()) == kStop && reader.ok() && reader.left() == 0;
}

std::optional<Answer> read_answer(Reader& reader) {
  Answer answer;
  answer.kind = static_cast<Kind>(reader.number<char>());
  if (answer.kind == Kind::kValues) {
    std::optional<Values> values = read_values(reader);
    if (!values) return std::nullopt;
    answer.values = *std::move(values);
    return answer;
  }
  constexpr std::string_view kOthers = "ntmp";
  if (kOthers.find(static_cast<char>(answer.kind)) == std::string_view::npos) return std::nullopt;
  answer.text = reader.text().substr(0, kLongestText);
  return answer;
}

}  // namespace

std::string encode(const Request& request) {
  std::string bytes(kRequest);
  put_text(bytes, request.function);
  put(bytes, static_cast<std::uint32_t>(request.calls.size()));
  for (const Values& arguments : request.calls) put_values(bytes, arguments);
  return bytes.append(kStop);
}

std::string encode(const std::vector<Answer>& answers) {
  std::string bytes(kAnswers);
  put(bytes, static_cast<std::uint32_t>(answers.size()));
  for (const Answer& answer : answers) {
    bytes += static_cast<char>(answer.kind);
    if (answer.kind == Kind::kValues) {
      put_values(bytes, answer.values);
    } else {
      put_text(bytes, answer.text);
    }
  }
  return bytes.append(kStop);
}

std::optional<Request> decode_request(std::string_view bytes) {
  Reader reader(bytes);
  if (reader.take(kRequest.size()) != kRequest) return std::nullopt;
  Request request{std::string(reader.text()), {}};
  for (auto count = reader.number<std::uint32_t>(); count > 0 && reader.ok(); --count) {
    std::optional<Values> arguments = read_values(reader);
    if (!arguments) return std::nullopt;
    request.calls.push_back(*std::move(arguments));
  }
  if (!is_at_its_end(reader)) return std::nullopt;
  return request;
}

std::optional<std::vector<Answer>> decode_answers(std::string_view bytes) {
  Reader reader(bytes);
  if (reader.take(kAnswers.size()) != kAnswers) return std::nullopt;
  std::vector<Answer> answers;
  for (auto count = reader.number<std::uint32_t>(); count > 0 && reader.ok(); --count) {
    std::optional<Answer> answer = read_answer(reader);
    if (!answer) return std::nullopt;
    answers.push_back(*std::move(answer));
  }
  if (!is_at_its_end(reader)) return std::nullopt;
  return answers;
}

}  // namespace nn::grading
