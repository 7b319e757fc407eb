// A line that is written anew again and again, such as how far a training is. It goes to standard
// error, and only if that is a terminal on which a line can be taken back: piped or redirected
// output stays clean.
#pragma once

#include <string>

namespace nn {

class StatusLine {
 public:
  StatusLine();
  ~StatusLine() { clear(); }
  StatusLine(const StatusLine&) = delete;
  StatusLine& operator=(const StatusLine&) = delete;

  // Whether anybody sees it.
  bool is_shown() const { return is_shown_; }

  // Puts the text in the place of the last one, cut to the width of the terminal.
  void show(const std::string& text);

  // Takes the line away, so that what is printed next on the same terminal starts on a clean one.
  void clear();

 private:
  bool is_shown_;
};

}  // namespace nn
