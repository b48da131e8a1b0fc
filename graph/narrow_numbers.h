/// Numbers in as few bytes as the greatest of them needs.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <utility>
#include <variant>
#include <vector>

namespace relata {

template <typename Archive>
class SnapshotTransfer;

/// An immutable sequence of 32-bit numbers; one, two or four bytes each, or none where all are zero.
class NarrowNumbers {
 public:
  NarrowNumbers() = default;

  /// `at(i)` is the number at i. It is called twice for each.
  template <typename At>
  NarrowNumbers(std::size_t size, At at) {
    std::uint32_t all = 0;
    for (std::size_t i = 0; i < size; ++i) all |= static_cast<std::uint32_t>(at(i));
    if (all == 0) return;
    if (all <= std::numeric_limits<std::uint8_t>::max()) {
      fill<std::uint8_t>(size, at);
    } else if (all <= std::numeric_limits<std::uint16_t>::max()) {
      fill<std::uint16_t>(size, at);
    } else {
      fill<std::uint32_t>(size, at);
    }
  }

  [[nodiscard]] std::uint32_t operator[](std::size_t index) const {
    switch (numbers_.index()) {
      case 1:
        return (*std::get_if<1>(&numbers_))[index];
      case 2:
        return (*std::get_if<2>(&numbers_))[index];
      case 3:
        return (*std::get_if<3>(&numbers_))[index];
      default:
        return 0;
    }
  }

  /// Calls `visitor(numbers)` with what is indexed like an array: for loops that shall not ask for the width each time.
  template <typename Visitor>
  decltype(auto) visit(Visitor visitor) const {
    return std::visit(std::move(visitor), numbers_);
  }

 private:
  template <typename Archive>
  friend class SnapshotTransfer;

  struct Zeros {
    std::uint32_t operator[](std::size_t) const { return 0; }
  };

  template <typename Number, typename At>
  void fill(std::size_t size, At& at) {
    std::vector<Number> numbers(size);
    for (std::size_t i = 0; i < size; ++i) numbers[i] = static_cast<Number>(at(i));
    numbers_ = std::move(numbers);
  }

  std::variant<Zeros, std::vector<std::uint8_t>, std::vector<std::uint16_t>, std::vector<std::uint32_t>> numbers_;
};

}  // namespace relata
