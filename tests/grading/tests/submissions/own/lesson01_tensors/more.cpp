#include "more.h"
void mine::add_to(float& sum, float value) { sum += value; }
