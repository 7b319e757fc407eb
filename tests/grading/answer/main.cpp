// main() of a student's program: takes the arguments from standard input, calls the function with
// them, and writes what it returned to kAnswerPipe. The build compiles it once for each unit, with
// ADAPTERS as the name of its adapters: -DADAPTERS=linear_adapters.
#include <unistd.h>

#include <algorithm>
#include <array>
#include <exception>
#include <new>
#include <optional>
#include <string>
#include <system_error>
#include <vector>

#include "common/program/not_implemented.h"
#include "tests/grading/answer/adapters.h"
#include "tests/grading/answer/bytes.h"

namespace nn::grading {
namespace {

std::string read_all() {
  std::string bytes;
  std::array<char, 65536> buffer;
  for (ssize_t n = 0; (n = read(STDIN_FILENO, buffer.data(), buffer.size())) > 0;) {
    bytes.append(buffer.data(), static_cast<std::size_t>(n));
  }
  return bytes;
}

// Threads are refused with either of two errors, by what refuses them.
bool is_about_a_thread(const std::system_error& error) {
  return error.code() == std::errc::resource_unavailable_try_again ||
         error.code() == std::errc::operation_not_permitted;
}

Answer answer_of(const Adapter& adapter, const Values& received) {
  guard_memory(adapter.memory == Memory::kGuarded);
  try {
    const Values arguments = received;  // copied into guarded memory
    Answer answer{Kind::kValues, adapter.call(arguments), ""};
    guard_memory(false);
    return answer;
  } catch (const NotImplemented& error) {
    return {Kind::kNotImplemented, {}, error.what()};
  } catch (const std::bad_alloc&) {
    return {Kind::kOutOfMemory, {}, "out of memory"};
  } catch (const std::system_error& error) {
    return {is_about_a_thread(error) ? Kind::kThread : Kind::kThrew, {}, error.what()};
  } catch (const std::exception& error) {
    return {Kind::kThrew, {}, error.what()};
  } catch (...) {
    return {Kind::kThrew, {}, "something that is no std::exception"};
  }
}

}  // namespace

int run() {
  const std::optional<Request> request = decode_request(read_all());
  if (!request) return 2;
  const Adapters adapters = ADAPTERS();
  const auto adapter = std::ranges::find(adapters, request->function, &Adapter::function);
  if (adapter == adapters.end()) return 2;
  std::vector<Answer> answers;
  for (const Values& arguments : request->calls) {
    answers.push_back(answer_of(*adapter, arguments));
    guard_memory(false);
  }
  return write_answer(encode(answers)) ? 0 : 1;
}

}  // namespace nn::grading

// _exit, not exit: nothing that the student's code left behind runs any more.
int main() { _exit(nn::grading::run()); }
