#include "tests/quiz/question.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <cstdlib>
#include <fstream>
#include <map>
#include <optional>
#include <stdexcept>

namespace quiz {
namespace {

// The fields of a question by their names, and the line where it starts.
struct Fields {
  std::map<std::string, std::string> by_name;
  std::vector<std::string> choices;
  std::size_t line = 0;
  bool empty() const { return by_name.empty() && choices.empty(); }
};

[[noreturn]] void fail(const std::filesystem::path& file, std::size_t line,
                       const std::string& what) {
  throw std::runtime_error(file.string() + ":" + std::to_string(line) + ": " + what);
}

bool is_choice(const std::string& line) {
  return line.size() > 3 && line[0] >= 'a' && line[0] <= 'f' && line.substr(1, 2) == ") ";
}

std::string without_blanks(std::string text) {
  std::erase_if(text, [](unsigned char c) { return std::isspace(c) != 0 || c == ',' || c == '%'; });
  std::ranges::transform(text, text.begin(), [](unsigned char c) { return std::tolower(c); });
  return text;
}

std::optional<double> number_in(const std::string& text) {
  const std::string bare = without_blanks(text);
  char* end = nullptr;
  const double value = std::strtod(bare.c_str(), &end);
  if (bare.empty() || *end != '\0' || !std::isfinite(value)) return std::nullopt;
  return value;
}

Question question_of(const Fields& fields, const std::filesystem::path& file) {
  const auto field = [&](const std::string& name) {
    const auto found = fields.by_name.find(name);
    return found == fields.by_name.end() ? "" : found->second;
  };
  Question q{field("question"), fields.choices, field("answer"), field("command"),
             field("line"),     field("shows"), field("why")};
  for (const char* name : {"question", "answer", "shows", "why"}) {
    if (field(name).empty()) fail(file, fields.line, std::string(name) + " is missing");
  }
  if (q.command.empty() == q.file.empty()) {
    fail(file, fields.line, "expected a command or a line that gives the answer, one of them");
  }
  if (!is_answer(q, q.answer)) {
    fail(file, fields.line, "answer '" + q.answer + "' is no number, or none of the choices");
  }
  return q;
}

}  // namespace

std::vector<Question> read_questions(const std::filesystem::path& file) {
  std::ifstream in(file);
  if (!in) throw std::runtime_error(file.string() + " cannot be read");
  std::vector<Question> questions;
  Fields fields;
  std::string* last = nullptr;  // the text that an indented line goes on with
  const auto finish = [&] {
    if (!fields.empty()) questions.push_back(question_of(fields, file));
    fields = {};
    last = nullptr;
  };
  std::size_t number = 0;
  for (std::string line; std::getline(in, line);) {
    ++number;
    if (line.starts_with('#')) continue;
    if (line.empty()) {
      finish();
      continue;
    }
    if (fields.empty()) fields.line = number;
    const std::size_t colon = line.find(": ");
    if (line.starts_with("  ") && last != nullptr) {
      *last += ' ' + line.substr(line.find_first_not_of(' '));
    } else if (is_choice(line)) {
      fields.choices.push_back(line);
      last = &fields.choices.back();
    } else {
      const std::string name = line.substr(0, std::min(colon, line.size()));
      const std::vector<std::string> known = {"question", "answer", "command",
                                              "line",     "shows",  "why"};
      if (colon == std::string::npos || std::ranges::find(known, name) == known.end()) {
        fail(file, number, "expected a field such as 'answer: 784', got '" + line + "'");
      }
      const auto [field, is_new] = fields.by_name.emplace(name, line.substr(colon + 2));
      if (!is_new) fail(file, number, name + " is there twice");
      last = &field->second;
    }
  }
  finish();
  if (questions.empty()) throw std::runtime_error(file.string() + ": no questions");
  return questions;
}

bool is_answer(const Question& question, const std::string& given) {
  if (question.choices.empty()) return number_in(given).has_value();
  const std::string bare = without_blanks(given);
  return std::ranges::any_of(question.choices, [&](const std::string& choice) {
    return bare == choice.substr(0, 1) || bare == choice.substr(0, 2);
  });
}

bool is_right(const Question& question, const std::string& given) {
  if (!is_answer(question, given)) return false;
  if (!question.choices.empty()) return without_blanks(given)[0] == question.answer[0];
  const double want = *number_in(question.answer);
  return std::abs(*number_in(given) - want) <= 1e-3 * std::abs(want);
}

}  // namespace quiz
