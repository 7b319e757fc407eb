#pragma once
namespace mine {
void add_to(float& sum, float value);
}
