package dcant.buildingblock;

import java.util.Set;

/**
 * SPDX identifiers of the licences that the Open Source Initiative approved or that the Free Software Foundation calls free,
 * as the SPDX licence list marks them; the short forms AGPL-3.0, GPL-3.0 and so on, deprecated there, included.
 */
final class OpenLicences {

    static final Set<String> ALL = Set.of("""
            0BSD AAL AFL-1.1 AFL-1.2 AFL-2.0 AFL-2.1 AFL-3.0 AGPL-1.0 AGPL-3.0 AGPL-3.0-only AGPL-3.0-or-later
            Apache-1.0 Apache-1.1 Apache-2.0 APSL-2.0 Artistic-1.0 Artistic-2.0 BlueOak-1.0.0 BSD-1-Clause BSD-2-Clause
            BSD-2-Clause-Patent BSD-3-Clause BSD-3-Clause-Clear BSD-3-Clause-LBNL BSD-4-Clause BSL-1.0 CAL-1.0 CDDL-1.0
            CECILL-2.0 CECILL-2.1 CECILL-B CECILL-C ClArtistic CPAL-1.0 CPL-1.0 ECL-2.0 EFL-2.0 EPL-1.0 EPL-2.0 EUPL-1.0
            EUPL-1.1 EUPL-1.2 GPL-2.0 GPL-2.0-only GPL-2.0-or-later GPL-3.0 GPL-3.0-only GPL-3.0-or-later HPND IJG
            Imlib2 Intel IPL-1.0 ISC LGPL-2.0-only LGPL-2.0-or-later LGPL-2.1 LGPL-2.1-only LGPL-2.1-or-later LGPL-3.0
            LGPL-3.0-only LGPL-3.0-or-later LPL-1.02 MirOS MIT MIT-0 MPL-1.0 MPL-1.1 MPL-2.0 MS-PL MS-RL MulanPSL-2.0 NCSA
            NOSL Nokia OFL-1.1 OpenSSL OSL-1.0 OSL-2.0 OSL-2.1 OSL-3.0 PHP-3.01 PostgreSQL Python-2.0 QPL-1.0 Ruby
            SGI-B-2.0 SISSL Sleepycat SPL-1.0 UCL-1.0 Unicode-3.0 Unicode-DFS-2016 Unlicense UPL-1.0 Vim VSL-1.0 W3C
            WTFPL X11 Xnet Zend-2.0 Zlib ZPL-2.0 ZPL-2.1
            """.strip().split("\\s+"));

    /** Of data and texts: not software licences, hence on neither list, yet open. */
    static final Set<String> FOR_DATA = Set.of("etalab-2.0", "ODbL-1.0", "CC0-1.0", "CC-BY-4.0", "CC-BY-SA-4.0");

    private OpenLicences() {}
}
