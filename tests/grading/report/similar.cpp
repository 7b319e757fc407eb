#include "tests/grading/report/similar.h"

#include <algorithm>
#include <cctype>
#include <cstdint>
#include <cstdio>
#include <functional>
#include <iterator>
#include <string_view>
#include <unordered_map>

#include "tests/grading/report/text.h"

namespace nn::grading {
namespace {

constexpr std::size_t kSequence = 12;  // tokens: some two lines

bool is_word(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; }

// Where a comment that starts here ends; `at` if none does.
std::size_t after_comment(std::string_view text, std::size_t at) {
  if (text.substr(at, 2) == "//") return std::min(text.find('\n', at), text.size());
  if (text.substr(at, 2) != "/*") return at;
  const std::size_t end = text.find("*/", at + 2);
  return end == std::string_view::npos ? text.size() : end + 2;
}

bool is_keyword(std::string_view word) {
  constexpr std::string_view kWords[] = {"for",    "while",  "if",    "else", "return", "const",
                                         "float",  "double", "int",   "auto", "static", "struct",
                                         "switch", "break",  "throw", "bool", "do",     "continue"};
  return std::ranges::find(kWords, word) != std::end(kWords);
}

// Every name is the same to us, and so is every number.
std::vector<std::size_t> tokens_of(std::string_view text) {
  std::vector<std::size_t> tokens;
  const std::hash<std::string_view> hash;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t after = after_comment(text, at);
    if (after > at) {
      at = after;
    } else if (is_word(text[at])) {
      std::size_t end = at;
      while (end < text.size() && is_word(text[end])) ++end;
      const std::string_view word = text.substr(at, end - at);
      const bool is_digit = std::isdigit(static_cast<unsigned char>(word[0])) != 0;
      tokens.push_back(is_digit ? 1 : is_keyword(word) ? hash(word) : 2);
      at = end;
    } else {
      if (static_cast<unsigned char>(text[at]) > ' ') tokens.push_back(hash(text.substr(at, 1)));
      ++at;
    }
  }
  return tokens;
}

using Sequences = std::vector<std::uint64_t>;  // sorted, each once

Sequences sequences_of(const Submission& submission) {
  Sequences sequences;
  for (const auto& [file, text] : submission.files) {
    const std::vector<std::size_t> tokens = tokens_of(text);
    for (std::size_t from = 0; from + kSequence <= tokens.size(); ++from) {
      std::uint64_t state = 0;
      for (std::size_t i = from; i < from + kSequence; ++i) {
        state = (state ^ tokens[i]) * 0x9e3779b97f4a7c15u;
        state ^= state >> 29;
      }
      sequences.push_back(state);
    }
  }
  std::ranges::sort(sequences);
  sequences.erase(std::unique(sequences.begin(), sequences.end()), sequences.end());
  return sequences;
}

// Leaves out what more than half of a class of some size has.
void leave_out_common(std::vector<Sequences>& all) {
  constexpr std::size_t kSome = 6;
  if (all.size() < kSome) return;
  std::unordered_map<std::uint64_t, std::size_t> counts;
  for (const Sequences& sequences : all) {
    for (const std::uint64_t one : sequences) ++counts[one];
  }
  for (Sequences& sequences : all) {
    std::erase_if(sequences, [&](std::uint64_t one) { return counts[one] > all.size() / 2; });
  }
}

double share_of(const Sequences& a, const Sequences& b) {
  std::size_t both = 0;
  for (auto x = a.begin(), y = b.begin(); x != a.end() && y != b.end();) {
    if (*x == *y) ++both;
    const bool next_x = *x <= *y;
    const bool next_y = *y <= *x;
    x += next_x;
    y += next_y;
  }
  const std::size_t either = a.size() + b.size() - both;
  return either == 0 ? 0 : static_cast<double>(both) / static_cast<double>(either);
}

}  // namespace

std::vector<Alike> similar(const std::vector<Submission>& submissions, const Submission& handed_out,
                           double least) {
  const Sequences given = sequences_of(handed_out);
  std::vector<Sequences> all;
  for (const Submission& submission : submissions) {
    all.push_back(sequences_of(submission));
    std::erase_if(all.back(),
                  [&](std::uint64_t one) { return std::ranges::binary_search(given, one); });
  }
  std::vector<Sequences> telling = all;
  leave_out_common(telling);
  std::vector<Alike> pairs;
  for (std::size_t i = 0; i < all.size(); ++i) {
    for (std::size_t j = i + 1; j < all.size(); ++j) {
      // Equal ones are that even where the whole class has handed in the same.
      const bool equal = !all[i].empty() && all[i] == all[j];
      const double share = equal ? 1 : share_of(telling[i], telling[j]);
      if (share >= least) pairs.push_back({submissions[i].name, submissions[j].name, share});
    }
  }
  std::ranges::stable_sort(pairs, std::greater(), &Alike::share);
  return pairs;
}

std::string similar_table(const std::vector<Alike>& pairs) {
  std::string text;
  for (const Alike& pair : pairs) {
    char share[16];
    std::snprintf(share, sizeof share, "%3.0f %%  ", 100 * pair.share);
    text += share + printable(pair.first, 100) + "  and  " + printable(pair.second, 100) + '\n';
  }
  return text;
}

}  // namespace nn::grading
