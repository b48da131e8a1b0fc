/// The tables of a project file; docs/project-file.md explains them.
#pragma once

#include <cstdint>

namespace relata {

constexpr std::int64_t project_application_id = 0x524C5441;  ///< "RLTA"

/// Statements that make an empty project.
extern const char* const project_schema;

}  // namespace relata
