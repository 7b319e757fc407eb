#include "common/program/program.h"

#include <cstdio>
#include <exception>
#include <iostream>
#include <new>

#include "common/machine/best_kernel.h"

namespace nn {
namespace {

int report(const Program& program, std::string_view what, int exit_status) {
  std::cout.flush();  // what was printed before the error comes first
  std::cerr << program.name << ": " << what << '\n';
  return exit_status;
}

}  // namespace

int run_program(int argc, char** argv, const Program& program,
                const std::function<void(const Options&)>& lesson) {
  use_best_kernel(argv);
  try {
    const Options options = parse_options(argc, argv, program.accepted, program.defaults);
    if (options.help) {
      std::cout << program.name << ": " << program.about << "\n\nOptions:\n"
                << options_help(program.accepted, program.defaults);
    } else {
      lesson(options);
    }
    std::cout.flush();
    if (!std::cout || std::fflush(stdout) != 0 || std::ferror(stdout) != 0) {
      return report(program, "standard output could not be written", 1);
    }
    return 0;
  } catch (const UsageError& error) {
    return report(program, std::string(error.what()) + "; see --help", 2);
  } catch (const std::bad_alloc&) {
    return report(program, "not enough memory; try a smaller --hidden or --batch-size", 1);
  } catch (const std::exception& error) {
    return report(program, error.what(), 1);
  }
}

void print_section(std::string_view title) { std::cout << "\n== " << title << " ==\n"; }

}  // namespace nn
