#include "tests/quiz/ask.h"

#include <istream>
#include <ostream>

namespace quiz {
namespace {

constexpr std::size_t kWidth = 90;

// The text in lines of at most kWidth characters; the second and later ones are indented.
std::string wrapped(const std::string& text, const std::string& indent) {
  std::string lines;
  std::size_t column = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    if (column > 0 && column + 1 + (end - at) > kWidth) {
      lines += '\n' + indent;
      column = indent.size();
    } else if (at > 0) {
      lines += ' ';
      ++column;
    }
    lines += text.substr(at, end - at);
    column += end - at;
    at = end + 1;
  }
  return lines + '\n';
}

void print_question(const Question& question, std::size_t number, std::ostream& out) {
  out << wrapped(std::to_string(number) + ". " + question.text, "   ");
  for (const std::string& choice : question.choices) out << "   " << wrapped(choice, "      ");
}

void print_reason(const Question& question, std::ostream& out) {
  if (question.command.empty()) {
    out << "   It stands in " << question.file << ": \"" << question.shows << "\"\n";
  } else {
    out << "   Run it: " << question.command << "\n   and look for: " << question.shows << '\n';
  }
  out << "   " << wrapped("Why: " + question.why, "   ");
}

// The choice in words, "b) 784"; the number itself.
std::string in_words(const Question& question) {
  for (const std::string& choice : question.choices) {
    if (choice[0] == question.answer[0]) return choice;
  }
  return question.answer;
}

// A line of the reader's that can be an answer; the second one, whatever it is. False at the end.
bool read_answer(const Question& question, std::istream& in, std::ostream& out,
                 std::string& given) {
  const char* const wanted = question.choices.empty() ? "a number" : "a letter";
  out << "   Your answer, " << wanted << ": " << std::flush;
  if (!std::getline(in, given)) return false;
  if (is_answer(question, given)) return true;
  out << "   That is not " << wanted << ". Once more: " << std::flush;
  return static_cast<bool>(std::getline(in, given));
}

}  // namespace

void ask(const std::vector<Question>& questions, std::istream& in, std::ostream& out) {
  std::size_t asked = 0;
  std::size_t right = 0;
  for (const Question& question : questions) {
    print_question(question, asked + 1, out);
    std::string given;
    if (!read_answer(question, in, out, given)) break;
    ++asked;
    const bool is_it = is_right(question, given);
    right += is_it ? 1 : 0;
    out << (is_it ? "   Right: " : "   No: ") << in_words(question) << '\n';
    print_reason(question, out);
    out << '\n';
  }
  if (asked < questions.size()) out << '\n';
  out << right << " of " << asked << " right";
  if (asked < questions.size()) out << ", " << questions.size() - asked << " not answered";
  out << '\n';
}

void show(const std::vector<Question>& questions, std::ostream& out) {
  std::size_t number = 0;
  for (const Question& question : questions) {
    print_question(question, ++number, out);
    out << "   Answer: " << in_words(question) << '\n';
    print_reason(question, out);
    if (number < questions.size()) out << '\n';
  }
}

}  // namespace quiz
