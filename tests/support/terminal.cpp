#include "tests/support/terminal.h"

#include <sys/ioctl.h>
#include <sys/wait.h>
#include <unistd.h>
#ifdef __APPLE__
#include <util.h>
#else
#include <pty.h>
#endif

#include <array>
#include <cstdio>
#include <iostream>

std::string seen_on_terminal(const std::function<void()>& f, unsigned short columns,
                             const std::string& typed) {
  winsize size{};
  size.ws_row = 40;
  size.ws_col = columns;
  int terminal = -1;
  const pid_t child = forkpty(&terminal, nullptr, nullptr, &size);
  if (child < 0) return "";  // no terminals on this system
  if (child == 0) {
    f();
    std::cout.flush();
    std::fflush(nullptr);
    _exit(0);
  }
  if (write(terminal, typed.data(), typed.size()) < 0) std::perror("typing on the terminal");
  std::string seen;
  std::array<char, 4096> buffer{};
  for (ssize_t got = 0; (got = read(terminal, buffer.data(), buffer.size())) > 0;) {
    seen.append(buffer.data(), static_cast<std::size_t>(got));
  }
  close(terminal);
  waitpid(child, nullptr, 0);
  return seen;
}
