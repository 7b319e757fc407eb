// Memory that ends where its page does, before a page that nobody may touch: who reads past the end
// of an argument crashes, instead of finding something there by chance.
#pragma once

namespace nn::grading {

// From now on, or no longer, for what is allocated.
void guard_memory(bool on);

}  // namespace nn::grading
