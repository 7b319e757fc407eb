#include "tests/grading/judging/verdicts.h"

#include <stdexcept>

#include "tests/grading/answer/bytes.h"

namespace nn::grading {
namespace {

constexpr std::string_view kRuns = "NNR1";
constexpr std::string_view kVerdicts = "NND1";

// What is sent within the grader is right or a mistake of ours.
Reader begin(std::string_view bytes, std::string_view start) {
  Reader reader(bytes);
  if (reader.take(start.size()) != start) throw std::runtime_error("no answer from the judge");
  return reader;
}

void end(const Reader& reader) {
  if (!reader.ok() || reader.left() > 0) throw std::runtime_error("half an answer from the judge");
}

}  // namespace

std::string encode(const Runs& runs) {
  std::string bytes(kRuns);
  put(bytes, runs.key.seed);
  put_text(bytes, runs.key.submission);
  put_text(bytes, runs.unit);
  put(bytes, static_cast<std::uint32_t>(runs.ended.size()));
  for (const Ended& one : runs.ended) {
    put(bytes, one.how);
    put(bytes, one.number);
    put_text(bytes, one.output);
  }
  return bytes;
}

std::string encode(const std::vector<Verdict>& verdicts) {
  std::string bytes(kVerdicts);
  put(bytes, static_cast<std::uint32_t>(verdicts.size()));
  for (const Verdict& one : verdicts) {
    put(bytes, one.outcome);
    put_text(bytes, one.cause);
  }
  return bytes;
}

Runs decode_runs(std::string_view bytes) {
  Reader reader = begin(bytes, kRuns);
  Runs runs;
  runs.key.seed = reader.number<std::uint32_t>();
  runs.key.submission = reader.text();
  runs.unit = reader.text();
  for (auto count = reader.number<std::uint32_t>(); count > 0 && reader.ok(); --count) {
    const auto how = reader.number<Ended::How>();
    const auto number = reader.number<int>();
    runs.ended.push_back({how, number, std::string(reader.text())});
  }
  end(reader);
  return runs;
}

std::vector<Verdict> decode_verdicts(std::string_view bytes) {
  Reader reader = begin(bytes, kVerdicts);
  std::vector<Verdict> verdicts;
  for (auto count = reader.number<std::uint32_t>(); count > 0 && reader.ok(); --count) {
    const auto outcome = reader.number<Outcome>();
    verdicts.push_back({outcome, std::string(reader.text())});
  }
  end(reader);
  return verdicts;
}

}  // namespace nn::grading
