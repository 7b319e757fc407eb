// The main program of the lessons' tests. Beside running them it says in one line which function a
// student has not written yet, where GoogleTest would speak of an unknown file and an exception.
#include <gtest/gtest.h>

#include <iostream>
#include <memory>
#include <string>

#include "tests/support/not_written.h"

namespace {

using testing::TestCase;
using testing::TestInfo;
using testing::TestPartResult;
using testing::UnitTest;

// Hands everything on to the printer that it replaces, but for those exceptions.
class Printer : public testing::TestEventListener {
 public:
  explicit Printer(testing::TestEventListener* usual) : usual_(usual) {}

  void OnTestProgramStart(const UnitTest& t) override { usual_->OnTestProgramStart(t); }
  void OnTestIterationStart(const UnitTest& t, int i) override {
    usual_->OnTestIterationStart(t, i);
  }
  void OnEnvironmentsSetUpStart(const UnitTest& t) override { usual_->OnEnvironmentsSetUpStart(t); }
  void OnEnvironmentsSetUpEnd(const UnitTest& t) override { usual_->OnEnvironmentsSetUpEnd(t); }
  void OnTestCaseStart(const TestCase& t) override { usual_->OnTestCaseStart(t); }
  void OnTestStart(const TestInfo& t) override { usual_->OnTestStart(t); }
  void OnTestEnd(const TestInfo& t) override { usual_->OnTestEnd(t); }
  void OnTestCaseEnd(const TestCase& t) override { usual_->OnTestCaseEnd(t); }
  void OnEnvironmentsTearDownStart(const UnitTest& t) override {
    usual_->OnEnvironmentsTearDownStart(t);
  }
  void OnEnvironmentsTearDownEnd(const UnitTest& t) override {
    usual_->OnEnvironmentsTearDownEnd(t);
  }
  void OnTestIterationEnd(const UnitTest& t, int i) override { usual_->OnTestIterationEnd(t, i); }
  void OnTestProgramEnd(const UnitTest& t) override { usual_->OnTestProgramEnd(t); }

  void OnTestPartResult(const TestPartResult& result) override {
    const std::string what = not_written(result.message());
    if (what.empty()) return usual_->OnTestPartResult(result);
    std::cout << what << std::endl;
  }

 private:
  std::unique_ptr<testing::TestEventListener> usual_;
};

}  // namespace

int main(int argc, char** argv) {
  testing::InitGoogleTest(&argc, argv);
  testing::TestEventListeners& listeners = testing::UnitTest::GetInstance()->listeners();
  listeners.Append(new Printer(listeners.Release(listeners.default_result_printer())));
  return RUN_ALL_TESTS();
}
