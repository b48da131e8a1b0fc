/// Memory that is taken two megabytes at a time.
#pragma once

#include <cstddef>

namespace relata {

/// Says that `size` bytes from `at` will be written from one end to the other. The system may then give out memory in
/// huge pages, which saves most of the page faults. Only a hint: nothing where the system knows no such thing, or where
/// there are fewer bytes than a huge page has.
void expect_writing(void* at, std::size_t size);

}  // namespace relata
