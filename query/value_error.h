/// A value that an operator or function can't take. Whoever knows the place in the query turns it into a QueryError.
#pragma once

#include <stdexcept>

namespace relata::query {

class ValueError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

}  // namespace relata::query
