// A unit of time that is the same on every machine: what the article's epoch costs at least.
#pragma once

namespace nn {

// How many seconds this machine takes for the products of one epoch of the article's network and
// nothing else: five calls of sgemm for each of the 60 batches, with all the threads that OpenBLAS
// has. Machines differ by a factor of three in seconds, but hardly in what a training takes in this
// unit, "U". Only so many batches are measured, twice; the faster time counts.
double measure_unit(int batches = 60);

}  // namespace nn
