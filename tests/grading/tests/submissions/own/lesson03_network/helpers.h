#pragma once
namespace mine {
float clipped(float);
float slope(float);
}  // namespace mine
