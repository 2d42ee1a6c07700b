package renstra_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/perencanaan-id/perencanaan/renstra"
)

// Two tables of one plan, before its amendment and after it: the second has 5
// juta for 3 in 2026. The captions tell which is the plan, in whatever order.
func TestTabelPerubahan(t *testing.T) {
	lama := kepalaBaku + isiBaku
	baru := kepalaBaku + strings.ReplaceAll(isiBaku, "3.000.000\t95", "5.000.000\t95")
	sebagian := kepalaBaku + strings.Split(isiBaku, "\n")[0] + "\n"
	for _, c := range []struct {
		nama, teks, pagu string
		lain             []int
	}{
		{"sebelum dan setelah", "Tabel 4.3 Program (Sebelum Perubahan)\n\n" + lama + "\nTabel 4.3 Program (Setelah Perubahan)\n\n" + baru, "Rp5.000.000", []int{1}},
		{"setelah dulu", "Tabel 4.3 Program (Sesudah Perubahan)\n\n" + baru + "\nTabel 4.3 Program (Sebelum Perubahan)\n\n" + lama, "Rp5.000.000", []int{9}},
		{"semula", "Tabel 4.3 Program Semula\n\n" + lama + "\nTabel 4.3 Program Menjadi\n\n" + baru, "Rp5.000.000", []int{1}},
		{"lampiran perubahan", "Tabel 4.3 Program\n\n" + lama + "\nTabel L.1 Rencana Program Perubahan\n\n" + baru, "Rp5.000.000", []int{1}},
		{"P-Renstra", "Tabel 4.3 Program Renstra\n\n" + lama + "\nTabel 4.3 Program P-Renstra 2025-2029\n\n" + baru, "Rp5.000.000", []int{1}},
		{"lanjutan", "Tabel 4.3 Program (Sebelum Perubahan)\n\n" + sebagian + "\nTabel 4.3 (Lanjutan)\n\n" + lama + "\nTabel 4.3 Program (Setelah Perubahan)\n\n" + baru, "Rp5.000.000", []int{1, 6}},
		{"judul di antara", "Tabel 4.3 Program\n\nSEBELUM PERUBAHAN\n\n" + lama + "\nSETELAH PERUBAHAN\n\n" + baru, "Rp5.000.000", []int{1}},
		{"keduanya perubahan", "Tabel 4.3 Perubahan Program\n\n" + lama + "\nTabel 4.3 Perubahan Program\n\n" + baru, "Rp3.000.000", []int{9}},
		{"tanpa kata", "Tabel 4.3 Program\n\n" + lama + "\nTabel 4.4 Program\n\n" + baru, "Rp3.000.000", []int{9}},
		{"perubahan iklim", "Tabel 4.3 Program\n\n" + lama + "\nTabel 4.4 Program Pengendalian Perubahan Iklim\n\n" + baru, "Rp3.000.000", []int{9}},
		{"daftar yang berubah saja", "Tabel 4.3 Program\n\n" + lama + "\nTabel 4.4 Perubahan Program\n\n" + kepalaBaku + strings.Split(strings.ReplaceAll(isiBaku, "3.000.000\t95", "5.000.000\t95"), "\n")[0] + "\n", "Rp3.000.000", []int{9}},
	} {
		t.Run(c.nama, func(t *testing.T) {
			r := rencana(t, c.teks)
			var got []string
			for n := range r.Program() {
				got = append(got, fmt.Sprint(n.Pagu(2026)))
			}
			if diff := cmp.Diff([]string{c.pagu}, got); diff != "" {
				t.Error(diff)
			}
			if diff := cmp.Diff(c.lain, barisTemuan(r, renstra.TabelLain)); diff != "" {
				t.Error(diff)
			}
		})
	}
}
