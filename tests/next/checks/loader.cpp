#include <algorithm>
#include <iterator>
#include <map>
#include <numeric>

#include "lesson04_training/data_loader.h"
#include "lesson04_training/pass_order.h"
#include "tests/next/check.h"
#include "tests/next/checks/given.h"

namespace next {
namespace {

Order counted(std::size_t n) {
  Order order(n);
  std::iota(order.begin(), order.end(), std::size_t{0});
  return order;
}

Results as_result(const Order& order) {
  return {{"order", {order.size()}, {order.begin(), order.end()}}};
}

// Of a number of rows: their order without a generator. With one, any order is right that is
// random.
Known known_order(const Arguments& a) {
  if (a.size() > 1) return {};
  const auto rows = static_cast<std::size_t>(a[0][0]);
  Order from_one = counted(rows);
  for (std::size_t& row : from_one) ++row;
  Order short_of_last = counted(rows);
  short_of_last.pop_back();
  return {as_result(counted(rows)),
          {{"the order starts at 1: rows are counted from 0", as_result(from_one)},
           {"the last row is missing", as_result(short_of_last)},
           {"the order is empty: give the vector its size, or push_back", as_result({})},
           {"row 0 stands at every place", as_result(Order(rows, 0))},
           {"the rows come in the opposite order",
            as_result(Order(from_one.rbegin(), from_one.rend()))}}};
}

Trial unshuffled(std::size_t rows) {
  return trial(
      std::to_string(rows) + " rows, shuffle nullptr",
      [=] { return as_result(nn::pass_order(rows, nullptr)); }, known_order({as_tensor({rows})}));
}

std::string listed(const Order& order) {
  std::string text;
  for (const std::size_t row : order) text += " " + std::to_string(row);
  return text;
}

std::string not_each_once(const Order& order, std::size_t rows) {
  Order sorted = order;
  std::ranges::sort(sorted);
  if (sorted == counted(rows)) return "";
  return "got" + listed(order) + ", expected each of 0 to " + std::to_string(rows - 1) +
         " once\nIt looks as if rows are drawn one by one; they are to change places.";
}

// What must hold of random orders, whatever they are.
std::string wrong_shuffle() {
  constexpr std::size_t kRows = 12;
  Generator g(13), same(13), another(14);
  const Order one = nn::pass_order(kRows, &g);
  const Order two = nn::pass_order(kRows, &g);
  for (const Order& order : {one, two}) {
    if (const std::string wrong = not_each_once(order, kRows); !wrong.empty()) return wrong;
  }
  if (one == counted(kRows)) {
    return "got" + listed(one) + ", expected another order\nIt looks as if it is not shuffled.";
  }
  if (one == two) {
    return "two passes got" + listed(one) +
           ", expected a new order for each\nIt looks as if the "
           "generator is copied, or a new one made: draw from the one that is given.";
  }
  if (nn::pass_order(kRows, &same) != one || nn::pass_order(kRows, &another) == one) {
    return "one seed gave two orders, or two seeds one\nIt looks as if the random numbers come "
           "from elsewhere: draw from the generator that is given.";
  }
  return "";
}

// Each of the six orders of three rows, in 1200 passes some 200 times: 13 more or less are usual.
std::string unfair_shuffle() {
  Generator g(15);
  std::map<Order, int> seen;
  for (int pass = 0; pass < 1200; ++pass) ++seen[nn::pass_order(3, &g)];
  Order order = counted(3);
  do {
    if (seen[order] >= 120 && seen[order] <= 280) continue;
    return "1200 passes gave the order" + listed(order) + " " + std::to_string(seen[order]) +
           " times, expected about 200\nIt looks as if not every order is as likely: permutation() "
           "in common/tensor/random.h makes it so.";
  } while (std::next_permutation(order.begin(), order.end()));
  return "";
}

std::vector<Trial> order_trials() {
  return {unshuffled(5),
          {"12 rows and a generator", wrong_shuffle},
          {"3 rows and a generator, 1200 passes", unfair_shuffle}};
}

// The batches of a pass, with the rows of x and of y in these orders.
Results batches(const Tensor& x, const Tensor& y, const Order& of_x, const Order& of_y,
                std::size_t size, bool with_short = true) {
  Results results;
  const auto add = [&](const std::string& name, const Tensor& from, const Order& order,
                       std::size_t start, std::size_t end) {
    Result batch{name, {end - start, from.size(1)}, {}};
    for (std::size_t i = start; i < end; ++i) {
      const auto row = from.row(order[i]);
      batch.values.insert(batch.values.end(), row.begin(), row.end());
    }
    results.push_back(batch);
  };
  for (std::size_t start = 0; start < of_x.size(); start += size) {
    const std::size_t end = std::min(start + size, of_x.size());
    if (end - start < size && !with_short) break;
    const std::string which = " of batch " + std::to_string(start / size);
    add("xb" + which, x, of_x, start, end);
    add("yb" + which, y, of_y, start, end);
  }
  return results;
}

// Of x, y, a batch size and the order of the rows.
Known known_batches(const Arguments& a) {
  const std::size_t rows = a[0].size(0);
  const auto size = static_cast<std::size_t>(a[2][0]);
  const Order order = as_order(a[3]);
  Order again = order;
  for (std::size_t i = 0; i < rows; ++i) again[i] = order[i % size];
  const auto of = [&](const Order& of_x, const Order& of_y, bool with_short = true) {
    return batches(a[0], a[1], of_x, of_y, size, with_short);
  };
  Order next = order;
  std::rotate(next.begin(), next.begin() + 1, next.end());
  return {
      of(order, order),
      {{"the order is ignored: row order_[i] comes at place i", of(counted(rows), counted(rows))},
       {"the images follow the order, but not their targets", of(order, counted(rows))},
       {"the targets follow the order, but not their images", of(counted(rows), order)},
       {"every batch is the first one again: start_ says where it begins", of(again, again)},
       {"every batch starts one row too late", of(next, next)},
       {"the last batch, which is short, is dropped", of(order, order, false)}}};
}

Trial loaded(std::size_t rows, std::size_t size, std::uint32_t seed) {
  Generator g(seed);
  const nn::Dataset dset = {random({rows, 3}, g), random({rows, 2}, g)};
  const Order order = nn::permutation(rows, g);
  const auto call = [=] {
    Results results;
    nn::DataLoader::Iterator at(dset, size, order);
    for (std::size_t n = 0; at != std::default_sentinel && n <= rows; ++at, ++n) {
      const std::string which = " of batch " + std::to_string(n);
      results.push_back(result("xb" + which, (*at).xb));
      results.push_back(result("yb" + which, (*at).yb));
    }
    return results;
  };
  return trial(std::to_string(rows) + " rows in batches of " + std::to_string(size), call,
               known_batches({dset.x, dset.y, as_tensor({size}), as_tensor(order)}));
}

std::vector<Trial> load_trials() { return {loaded(7, 3, 16), loaded(6, 2, 17), loaded(4, 4, 18)}; }

}  // namespace

std::vector<Check> loader_checks() {
  return {{"lesson04", "pass_order", "lesson04_training/pass_order.cpp",
           "lesson04_training/pass_order.h", "pass_order(",
           "in class order a step would see one digit only and forget the last one's lesson.",
           order_trials, known_order},
          {"lesson04", "DataLoader::Iterator::load", "lesson04_training/data_loader.cpp",
           "lesson04_training/data_loader.h", "class DataLoader {",
           "sgemm wants its matrix in one piece, so the rows of a batch are copied together.",
           load_trials, known_batches}};
}

}  // namespace next
