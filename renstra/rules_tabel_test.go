package renstra_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/perencanaan-id/perencanaan/renstra"
)

// The rows that one table has and another lacks, as read off the document:
// lines of the fixture. What only differs in spelling is an info.
func TestBedaTabel(t *testing.T) {
	want := map[string][]int{
		"cascading peringatan": {1157, 1159, 1165, 1165, 1167, 1171, 1191, 1193, 1197, 1199},
		"cascading info":       {1149, 1151, 1151, 1151, 1151, 1157, 1159, 1167, 1171, 1171},
		"4.2 peringatan": {
			1220,                         // Prognosis
			1272,                         // 4.3 has "Dokumen Kependudukan" (1460) in its place
			1297, 1298, 1299, 1300, 1301, // of the kegiatan for other PMKS, on a page that 4.3 ends before
			1340, 1341, 1342, 1345, 1346, // Taruna Siaga Bencana
		},
		"4.2 info":       {1207, 1235, 1263, 1287, 1290},
		"4.3 peringatan": {1384, 1460, 1523, 1541, 1542, 1559},
		"4.3 info":       {1361, 1402, 1443, 1483, 1491},
		"4.4 peringatan": {1597, 1620, 1621, 1622, 1623, 1624, 1654, 1655, 1656, 1657, 1658},
		"4.4 info":       {1590, 1610, 1613},
	}
	got := map[string][]int{}
	for _, x := range renstra.Audit(rencana(t, bacaFixture(t)), nil) {
		if x.Kode == renstra.BedaTabel {
			tabel := "4.4"
			switch {
			case x.Baris < 1206:
				tabel = "cascading"
			case x.Baris < 1353:
				tabel = "4.2"
			case x.Baris < 1586:
				tabel = "4.3"
			}
			kunci := tabel + " " + x.Keparahan.String()
			got[kunci] = append(got[kunci], x.Baris)
		}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}
