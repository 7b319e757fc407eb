#include "common/program/program.h"

#include <algorithm>
#include <iostream>

#include "common/machine/best_kernel.h"
#include "common/machine/blas_start.h"
#include "common/program/guard.h"

namespace nn {
namespace {

// Which of the options that the program has would make it smaller.
std::string advice_on_memory(const Program& program) {
  std::string advice;
  for (const std::string_view name : {"hidden", "batch-size"}) {
    if (std::ranges::find(program.accepted, name) == program.accepted.end()) continue;
    advice += advice.empty() ? "try a smaller --" : " or --";
    advice += name;
  }
  return advice;
}

}  // namespace

int status_of(int argc, char** argv, const Program& program,
              const std::function<void(const Options&)>& lesson) {
  return guarded({program.name, advice_on_memory(program), true}, [&] {
    use_best_kernel(argv);
    std::vector<std::string_view> accepted = program.accepted;
    if (program.reads_data) accepted.push_back("data");
    const Options options = parse_options(argc, argv, accepted, program.defaults);
    if (options.help) {
      std::cout << program.name << ": " << program.about << "\n\nOptions:\n"
                << options_help(accepted, program.defaults);
      return 0;
    }
    start_blas();
    lesson(options);
    return 0;
  });
}

int run_program(int argc, char** argv, const Program& program,
                const std::function<void(const Options&)>& lesson) {
  leave(status_of(argc, argv, program, lesson));
}

void print_section(std::string_view title) {
  flush_output();
  std::cout << "\n== " << title << " ==\n";
}

}  // namespace nn
