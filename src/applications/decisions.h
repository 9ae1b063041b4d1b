// Which transitions decide about money: one that asks an amount awards, one with the same right from the same stage
// that asks none refuses.
#pragma once

#include "applications/applications.h"

namespace hecht::applications {

bool asks(const schemes::Transition& transition, schemes::Asked what);
// Advises, approves or decides.
bool is_judgement(const schemes::Transition& transition);
bool refuses(const schemes::Process& process, const schemes::Transition& transition);
bool sends_letters(const schemes::Process& process);
// The last event that awarded or refused; null when nothing was decided yet.
const ApplicationEvent* decision_of(const schemes::Process& process, const std::vector<ApplicationEvent>& events);

}  // namespace hecht::applications
