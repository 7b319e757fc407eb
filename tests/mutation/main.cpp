// `make mutation`: puts one fault after the other into a copy of the sources and asks the tests
// whether they notice. See README.md beside this file.
#include <algorithm>
#include <filesystem>
#include <iostream>
#include <map>
#include <stdexcept>
#include <string>
#include <vector>

#include "common/program/guard.h"
#include "tests/mutation/fault.h"
#include "tests/mutation/ledger.h"
#include "tests/mutation/summary.h"
#include "tests/mutation/tree.h"
#include "tests/mutation/witness.h"

namespace {

using namespace mutation;
namespace fs = std::filesystem;

// How long each test program may take, from how long it took without a fault; 0: it was not asked
// yet. Only a program that passes without a fault can say anything about one.
using Limits = std::map<std::string, double>;

void require_sound(const Tree& tree, const std::string& program, Limits& limits) {
  if (limits[program] > 0) return;
  std::cout << "without a fault: " << program << std::flush;
  const Result built = tree.build(targets_of(program));
  if (built.status != 0) throw std::runtime_error(program + " cannot be built:\n" + built.output);
  const Result result = tree.test(program, "", 1800);
  if (result.status != 0) throw std::runtime_error(program + " fails:\n" + result.output);
  limits[program] = 30 + 10 * result.seconds;
  std::cout << ", " << static_cast<int>(result.seconds) << " s\n";
  tree.keep_build();
}

// The name of the first test that failed; how the program ended if none did.
std::string first_failure(const Witness& witness, const Result& result) {
  const std::string mark = "[  FAILED  ] ";
  const std::size_t at = result.output.find(mark);
  if (at == std::string::npos) {
    return witness.program + " ended with " + std::to_string(result.status);
  }
  const std::size_t start = at + mark.size();
  return witness.program + " " +
         result.output.substr(start, result.output.find_first_of(" \n", start) - start);
}

// A program that was not asked before is tried without the fault first.
Judged ask(const Fault& fault, const std::string& wrong, const Tree& tree,
           const std::vector<Witness>& asked, Limits& limits) {
  bool is_in = false;
  for (const Witness& witness : asked) {
    if (limits[witness.program] == 0) {
      if (is_in) tree.restore(fault.file);
      is_in = false;
      require_sound(tree, witness.program, limits);
    }
    if (!is_in) tree.put(fault.file, wrong);
    is_in = true;
    const Result built = tree.build(targets_of(witness.program));
    if (built.status != 0) return {fault, Verdict::kBroken, "does not compile: " + built.output};
    const Result result = tree.test(witness.program, witness.filter, limits.at(witness.program));
    if (result.status != 0) return {fault, Verdict::kCaught, first_failure(witness, result)};
  }
  return {fault, Verdict::kMissed, ""};
}

Judged judge(const Fault& fault, const Tree& tree, bool near, Ledger& ledger, Limits& limits) {
  std::string wrong;
  try {
    wrong = with_fault(tree.source(fault.file), fault);
  } catch (const std::runtime_error& stale) {
    return {fault, Verdict::kBroken, stale.what()};
  }
  if (!fault.unseen.empty()) return {fault, Verdict::kUnseen, fault.unseen};
  if (const std::string by = ledger.caught_by(key_of(fault)); !by.empty()) {
    return {fault, Verdict::kCaught, by};
  }
  std::vector<Witness> asked = witnesses(fault, tree);
  if (near) {  // of a main.cpp the room's other tests are those of all programs: too many
    const std::size_t most = fault.file.ends_with("/main.cpp") ? 1 : 2;
    asked.resize(std::min(asked.size(), most));
  }
  const Judged judged = ask(fault, wrong, tree, asked, limits);
  tree.restore(fault.file);
  if (judged.verdict == Verdict::kCaught) ledger.note(key_of(fault), judged.by);
  const char* const word = judged.verdict == Verdict::kCaught   ? "caught "
                           : judged.verdict == Verdict::kMissed ? "MISSED "
                                                                : "BROKEN ";
  std::cout << word << fault.place << "  " << judged.by << std::endl;
  return judged;
}

// Works in `directory`, on the lists whose names begin with `chosen`. `near`: asks only the tests
// that are likeliest to notice.
int run(const fs::path& directory, const std::string& chosen, bool near) {
  const std::vector<Fault> faults = read_faults("tests/mutation/faults", chosen);
  if (faults.empty()) throw std::runtime_error("no list in tests/mutation/faults is " + chosen);
  fs::create_directories(directory);
  const Tree tree(".", directory / "tree");
  Ledger ledger(directory / "caught.txt");
  Limits limits;
  std::vector<Judged> all;
  for (const Fault& fault : faults) {
    try {
      all.push_back(judge(fault, tree, near, ledger, limits));
    } catch (const Interrupted&) {
      std::cout << summary(all) << "Interrupted; make mutation goes on from here\n";
      return 130;
    }
  }
  std::cout << '\n' << summary(all);
  return is_good(all) ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) {
  nn::leave(nn::guarded({"mutation"}, [&] {
    hear_signals();
    return run(argc > 1 ? argv[1] : "build/mutation", argc > 2 ? argv[2] : "", argc > 3);
  }));
}
