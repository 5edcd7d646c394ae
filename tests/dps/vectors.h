// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <numeric>

// Known answers that were made with fixed "random" bytes and confirmed on a TPM with Microsoft's
// Node SDK, and published ones of Microsoft's documentation.

namespace endorse::testing {

inline const QByteArray EkBase64 =
    "AToAAQALAAMAsgAgg3GXZ0SEs/"
    "gakMyNRqXXJP1S124GUgtk8qHaGzMUaaoABgCAAEMAEAgAAAAAAAEAoMQnN4LRz3IEVB7G"
    "fWM7sDtZGpyiJKeCaEh5t1IiVR98SjKlWMKl+9xPCr+Ql5cT+JonPvRRQyHhWoIzl98/"
    "WomwJEe5vMLWL05kHe35dLNx+uUe"
    "rrd10gWNEVYaaZPS5Likh4sSr3YJnzBde2rsUZi+tUhf2gyghDjfOEJtgg2+"
    "I3WggMmE62WTeVtFJzWMPSJbg1jSMfSeZb8+"
    "22o3nS7+1k63v/fcS9U/ZuPevlWJ+qUE+hk/32BpqSe9zvH/rmNQKKH6UGeshTJXsLsZo7q/"
    "bQYKVJomzzEePKNDAOx5viwV"
    "5F3puSLiC68JEXrjkzDiV5HXczwJ97AKcUZIJw==";
inline const QByteArray SrkBase64 =
    "ARoAAQALAAMEcgAAAAYAgABDABAIAAAAAAABAMiF/"
    "nX4BLugYjZAKJvOrlg9An5SQFUm+2XChbsnx9ncY28IfSlYNg2j+7tO"
    "0A0X86O/HEM7uYkwMyC5Mgk0I+I5/ZfklCzpedX1WjBAhn/"
    "iMDxek18de48JA5gJuEU+R04WwSHWFfh4Qg8Jdnkm2qnXnaOi"
    "HVexlhTpotZlqul/Dv0QSKbCeFQNW39h7Q8f378jsMlaOWuWTJRoIqv0yZJC/UNNuUsAbFhdReWea8Dv/"
    "CMZILIMnQ5636lt"
    "wdejXmPMUfYOqZDUdcUlhp8wWp1pin8PhkXENjsPpVPttWr5g6cUSTiEYHqdjXtZHzrBCg0v4a4MbiVPAAzPd4Qp2zE=";
inline const QByteArray DefaultRegistrationId =
    "7qib4kg7tzwnkc34cj4ty35h46mw2d5ov5nowwuvsixbn4bnoyna";
inline const QByteArray Part1Hex = "00208ccd49ef8328b035d807f737c6aa4357845dac76aee29b8d8e07be3cd88"
                                   "c916a8ac5b0f511b11dc76039ae590d0a88"
                                   "e48453";
inline const QByteArray Part3Hex =
    "0020c0926c3afd64fa2899a917f9444f52651b308e8b59fc600cf4f23e896e3b6f8ad94470bc14b145e17c5d0c1f23"
    "bb65"
    "f8cdc9267328a9f0d75d7e6f9011e1d373e5c8b05b088b9b6fc485eb910246a6e153cfea16643139ae8641b4fbdce3"
    "2281"
    "7999fa48ab9fe8723fee3ba193aa38756103525138388f1fede19c71381eeefab39890fd309226c35552d912";
/// With its 2-byte size.
inline const QByteArray Part5Hex = "00300008000b0004044000000005000b0020505607741"
                                   "42bc6e5d9672c14972826f8bd357f4fc04bd77af3d83a49cbcc9e0d";
inline const QByteArray Part6Hex = "d4edf2a8373ca81e26702c9efa5817748719ab3840";

/// The identity key K of the vectors: 32 bytes counting up.
inline QByteArray keyK()
{
    QByteArray key(32, '\0');
    std::iota(key.begin(), key.end(), '\0');
    return key;
}

} // namespace endorse::testing
