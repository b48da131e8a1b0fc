#include <relata/graph/huge_pages.h>

#ifdef __linux__
#include <cstdint>

#include <sys/mman.h>
#endif

namespace relata {

#ifdef MADV_HUGEPAGE
void expect_writing(void* at, std::size_t size) {
  constexpr std::uintptr_t page = std::uintptr_t{1} << 21U;
  const auto address = reinterpret_cast<std::uintptr_t>(at);
  const std::uintptr_t begin = (address + page - 1) / page * page, end = (address + size) / page * page;
  if (begin < end) static_cast<void>(madvise(reinterpret_cast<void*>(begin), end - begin, MADV_HUGEPAGE));
}
#else
void expect_writing(void*, std::size_t) {}
#endif

}  // namespace relata
