#include "heap_peak.h"

#include <malloc.h>

#include <algorithm>
#include <cstdlib>
#include <new>

namespace {

bool is_counting = false;
std::ptrdiff_t held = 0, most_held = 0;

void count(void* memory, std::ptrdiff_t sign) {
  if (!is_counting) return;
  held += sign * static_cast<std::ptrdiff_t>(malloc_usable_size(memory));
  most_held = std::max(most_held, held);
}

}  // namespace

void* operator new(std::size_t size) {
  void* const memory = std::malloc(size);
  if (memory == nullptr) throw std::bad_alloc();
  count(memory, 1);
  return memory;
}

void operator delete(void* memory) noexcept {
  count(memory, -1);
  std::free(memory);
}

void operator delete(void* memory, std::size_t) noexcept {
  operator delete(memory);
}

namespace relata::bench {

std::size_t heap_peak(const std::function<void()>& work) {
  held = most_held = 0;
  is_counting = true;
  work();
  is_counting = false;
  return static_cast<std::size_t>(most_held);
}

}  // namespace relata::bench
