// Linked with the source of a student. The build compiles it once for each lesson source, with
// CASES as the name of its cases: -DCASES=linear_cases.
#include "tests/grading/answer/emit.h"
#include "tests/grading/course/cases/cases.h"

int main(int argc, char** argv) { nn::grading::emit(nn::grading::CASES(), argc, argv); }
