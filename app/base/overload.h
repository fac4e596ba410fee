// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace base {

// Joins lambdas into one visitor for std::visit; an alternative without a lambda does not compile.
template<class... Fs>
struct overload : Fs...
{
    using Fs::operator()...;
};
template<class... Fs>
overload(Fs...) -> overload<Fs...>;

} // namespace base
