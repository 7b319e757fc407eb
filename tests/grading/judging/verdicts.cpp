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
  put_list(bytes, runs.ended, [](std::string& to, const Ended& one) {
    put(to, one.how);
    put(to, one.number);
    put_text(to, one.output);
  });
  return bytes;
}

std::string encode(const std::vector<Verdict>& verdicts) {
  std::string bytes(kVerdicts);
  put_list(bytes, verdicts, [](std::string& to, const Verdict& one) {
    put(to, one.outcome);
    put_text(to, one.cause);
  });
  return bytes;
}

Runs decode_runs(std::string_view bytes) {
  Reader reader = begin(bytes, kRuns);
  Runs runs;
  runs.key.seed = reader.number<std::uint32_t>();
  runs.key.submission = reader.text();
  runs.unit = reader.text();
  runs.ended = reader.list([](Reader& from) {
    const auto how = from.number<Ended::How>();
    const auto number = from.number<int>();
    return Ended{how, number, std::string(from.text())};
  });
  end(reader);
  return runs;
}

std::vector<Verdict> decode_verdicts(std::string_view bytes) {
  Reader reader = begin(bytes, kVerdicts);
  std::vector<Verdict> verdicts = reader.list([](Reader& from) {
    const auto outcome = from.number<Outcome>();
    return Verdict{outcome, std::string(from.text())};
  });
  end(reader);
  return verdicts;
}

}  // namespace nn::grading
