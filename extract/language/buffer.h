/// Memory for results that are written whole.
#pragma once

#include <memory>
#include <vector>

namespace relata {

/// Leaves new elements as they are in memory instead of setting them to zero.
template <typename Value>
struct UninitializedAllocator : std::allocator<Value> {
  template <typename Other>
  struct rebind {
    using other = UninitializedAllocator<Other>;
  };
  template <typename Element>
  void construct(Element* element) {
    ::new (static_cast<void*>(element)) Element;
  }
};

/// A vector whose resize() costs nothing; what it adds has to be written before it is read.
template <typename Value>
using Buffer = std::vector<Value, UninitializedAllocator<Value>>;

}  // namespace relata
