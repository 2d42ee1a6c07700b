package renstra_test

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"testing"

	"github.com/perencanaan-id/perencanaan/anggaran"
	"github.com/perencanaan-id/perencanaan/nomenklatur"
	"github.com/perencanaan-id/perencanaan/renstra"
)

// rencanaKecil is a plan of one programme with Rp100 in one year.
func rencanaKecil(nama, program string, tahun int) *renstra.Rencana {
	return &renstra.Rencana{PerangkatDaerah: nama, Tahun: []int{tahun}, BidangUrusan: []*renstra.Node{{
		Tingkat: nomenklatur.TingkatBidangUrusan, Anak: []*renstra.Node{{
			Tingkat: nomenklatur.TingkatProgram, Nama: program, Tahunan: []renstra.Tahunan{{Tahun: tahun, Pagu: rpIsian(100)}},
		}},
	}}}
}

func wilayahDari(t *testing.T, plans ...*renstra.Rencana) *renstra.Wilayah {
	t.Helper()
	w := new(renstra.Wilayah)
	for _, r := range plans {
		if err := w.Add(r); err != nil {
			t.Fatal(err)
		}
	}
	return w
}

// pulangPergi is the region that comes out of the binary form of w.
func pulangPergi(t *testing.T, w *renstra.Wilayah) *renstra.Wilayah {
	t.Helper()
	data, err := w.MarshalBinary()
	if err != nil {
		t.Fatal(err)
	}
	var out renstra.Wilayah
	if err := out.UnmarshalBinary(data); err != nil {
		t.Fatal(err)
	}
	lagi, err := out.MarshalBinary()
	if err != nil || !bytes.Equal(data, lagi) {
		t.Errorf("bentuk biner berubah: %v", err)
	}
	return &out
}

// Whatever years and names a plan has, the region has them too, also on the
// other side of the binary form.
func TestWilayahKunci(t *testing.T) {
	for _, tt := range []struct {
		perangkat, program string
		tahun              int
		periode            renstra.Periode
	}{
		{"Dinas", "Program", 0, renstra.Periode{}},
		{"Dinas", "Program", -1, renstra.Periode{Dari: -5, Sampai: -1}},
		{"Dinas", "Program", 12025, renstra.Periode{Dari: 12025, Sampai: 12029}},
		{"Dinas\x1f2027", "Program\x1f2027\x1f2028", 2026, renstra.Periode{Dari: 2025, Sampai: 2029}},
		{"Dinas\x00/", "?1.06.02", 2026, renstra.Periode{}},
	} {
		r := rencanaKecil(tt.perangkat, tt.program, tt.tahun)
		r.Periode = tt.periode
		p, err := pulangPergi(t, wilayahDari(t, r)).Pivot(renstra.SumbuProgram)
		if err != nil {
			t.Fatal(err)
		}
		if fmt.Sprint(p.Tahun) != fmt.Sprint([]int{tt.tahun}) || len(p.Baris) != 1 || p.Baris[0].Nama != tt.program ||
			p.Baris[0].Year(tt.tahun) != anggaran.New(100) || p.Total.Jumlah != anggaran.New(100) {
			t.Errorf("%q %d: %+v", tt.program, tt.tahun, p)
		}
	}
}

// One agency, once with its code and once without, is one: its plan was added
// twice. Two agencies of one name and two codes are two; what has no code and
// that name is then a third, since nothing tells whose it is.
func TestWilayahPerangkatSama(t *testing.T) {
	berkode := func(kode string) *renstra.Rencana {
		r := rencanaKecil("Dinas  Sosial", "Program", 2026)
		r.KodeSKPD, r.Daerah = nomenklatur.MustParseKodeSKPD(kode), "Kota Contoh"
		return r
	}
	tanpa := rencanaKecil("DINAS SOSIAL", "Program", 2026)
	tanpa.Daerah = "Kota Contoh"
	lain := rencanaKecil("Dinas Sosial", "Program", 2026)
	lain.Daerah = "Kota Lain"
	const satu, dua = "1.06.0.00.0.00.01.0000", "1.06.0.00.0.00.02.0000"
	for _, tt := range []struct {
		nama  string
		plans []*renstra.Rencana
		len   int
		ganda int
	}{
		{"dengan dan tanpa kode", []*renstra.Rencana{berkode(satu), tanpa}, 1, 1},
		{"tanpa dan dengan kode", []*renstra.Rencana{tanpa, berkode(satu)}, 1, 1},
		{"daerah lain", []*renstra.Rencana{berkode(satu), lain}, 2, 0},
		{"dua kode", []*renstra.Rencana{berkode(satu), berkode(dua)}, 2, 0},
		{"dua kode dan satu tanpa", []*renstra.Rencana{berkode(satu), tanpa, berkode(dua)}, 3, 0},
	} {
		w := pulangPergi(t, wilayahDari(t, tt.plans...))
		ganda := 0
		for _, f := range w.Temuan() {
			if f.Kode == renstra.PerangkatGanda {
				ganda++
			}
		}
		p, err := w.PivotPerangkatDaerah()
		if err != nil {
			t.Fatal(err)
		}
		if w.Len() != tt.len || ganda != tt.ganda || len(p.Baris) != tt.len {
			t.Errorf("%s: Len %d, %d temuan, %d baris", tt.nama, w.Len(), ganda, len(p.Baris))
		}
	}
}

// Plans without a name may be of one agency or of several: that is a finding,
// and no plan is said to be there twice.
func TestWilayahTanpaNama(t *testing.T) {
	tanpa := func() *renstra.Rencana { return rencanaKecil("", "Program", 2026) }
	for _, tt := range []struct {
		plans []*renstra.Rencana
		want  string
	}{
		{[]*renstra.Rencana{tanpa()}, "[]"},
		{[]*renstra.Rencana{tanpa(), tanpa()}, "[2 rencana tanpa nama dan kode perangkat daerah; apakah salah satunya dimasukkan dua kali tidak diketahui.]"},
		{[]*renstra.Rencana{tanpa(), rencanaKecil("Dinas", "Program", 2026)},
			"[1 rencana tanpa nama dan kode perangkat daerah; apakah salah satunya dimasukkan dua kali tidak diketahui.]"},
	} {
		pesan := []string{}
		for _, f := range wilayahDari(t, tt.plans...).Temuan() {
			if f.Kode != "perangkat-tanpa-nama" || f.Keparahan != renstra.Peringatan {
				t.Errorf("%+v", f)
			}
			pesan = append(pesan, f.Pesan)
		}
		if fmt.Sprint(pesan) != tt.want {
			t.Errorf("%v, mau %s", pesan, tt.want)
		}
	}
}

// No byte of the binary form can be changed, cut off or added unseen, and
// neither the form of an older version nor one that is written otherwise is
// read: the sum would be another.
func TestWilayahRusak(t *testing.T) {
	w := wilayahDari(t, rencanaKecil("Dinas A", "Program", 2026), rencanaKecil("Dinas B", "Program", 2027))
	data, err := w.MarshalBinary()
	if err != nil {
		t.Fatal(err)
	}
	tolak := func(apa string, rusak []byte) {
		t.Helper()
		out := wilayahDari(t, rencanaKecil("Dinas C", "Program", 2028))
		if err := out.UnmarshalBinary(rusak); !errors.Is(err, renstra.ErrWilayah) {
			t.Errorf("%s: %v", apa, err)
		}
		if p, err := out.PivotPerangkatDaerah(); err != nil || len(p.Baris) != 1 {
			t.Errorf("%s: wilayah berubah: %v", apa, err)
		}
	}
	for i := range data {
		for bit := range 8 {
			rusak := bytes.Clone(data)
			rusak[i] ^= 1 << bit
			tolak(fmt.Sprintf("bita %d bit %d", i, bit), rusak)
		}
		tolak(fmt.Sprintf("%d bita", i), data[:i])
	}
	tolak("lebih", append(bytes.Clone(data), 0))
	tolak("versi 2", append([]byte("WL\x02"), data[3:len(data)-4]...))
	panjang := append([]byte("WL\x04\x82\x00"), data[4:len(data)-4]...) // the count of two agencies, in two bytes
	tolak("tulisan lain", binary.BigEndian.AppendUint32(panjang, crc32.ChecksumIEEE(panjang)))
}
