package kinerja

import (
	"strconv"
	"strings"
	"time"

	"github.com/perencanaan-id/perencanaan/internal/teks"
)

// Waktu is a day or a part of a year. A field that is not written is 0, so
// that "2 Januari" has no Tahun and "Desember 2025" no Tanggal. Of Semester,
// Triwulan and Bulan at most one is written.
type Waktu struct {
	Tahun    int // 1900 to 2100
	Semester int // 1, 2
	Triwulan int // 1 to 4
	Bulan    int // 1 to 12
	Tanggal  int // 1 to 31, only with Bulan
}

var namaBulan = [...]string{
	"Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus",
	"September", "Oktober", "November", "Desember",
}

// Waktu returns the parts of a day or of a part of a year. It is written as
//
//	2 Januari 2026   2 Januari   2026-01-05   05/01/2026   (the 5th of January)
//	Desember 2025    Nopember    Triwulan III    TW 3 2026   Semester I Tahun 2026
//	Tahun 2026
//
// A bare year is a number.
func (t Target) Waktu() (Waktu, bool) {
	if t.jenis != JenisWaktu {
		return Waktu{}, false
	}
	return bacaWaktu(t.isi)
}

// String returns the parts in words: "2 Januari 2026", "Triwulan III 2026",
// "Tahun 2026"; empty if none is written.
func (w Waktu) String() string {
	var b []byte
	switch {
	case w.Semester > 0:
		b = append(append(b, "Semester "...), teks.RomawiOf(w.Semester)...)
	case w.Triwulan > 0:
		b = append(append(b, "Triwulan "...), teks.RomawiOf(w.Triwulan)...)
	case w.Bulan > 0 && w.Bulan <= len(namaBulan):
		if w.Tanggal > 0 {
			b = append(strconv.AppendInt(b, int64(w.Tanggal), 10), ' ')
		}
		b = append(b, namaBulan[w.Bulan-1]...)
	case w.Tahun > 0:
		b = append(b, "Tahun"...)
	}
	if w.Tahun > 0 {
		b = strconv.AppendInt(append(b, ' '), int64(w.Tahun), 10)
	}
	return string(b)
}

// Compare orders two days or parts of years: -1 if all of w is before o, +1 if
// all of it is after, 0 if they are the same. It reports false where there is
// no order: one lies in the other ("5 Desember 2025" and "Desember 2025"), or
// only one names its year.
func (w Waktu) Compare(o Waktu) (int, bool) {
	if w == o {
		return 0, true
	}
	if (w.Tahun == 0) != (o.Tahun == 0) {
		return 0, false
	}
	a, b := w.hari()
	c, d := o.hari()
	switch {
	case b < c:
		return -1, true
	case d < a:
		return 1, true
	}
	return 0, false
}

// hari gives the first and the last day, numbered so that they order: a month
// has 32, a year 12 months.
func (w Waktu) hari() (awal, akhir int) {
	bulan, lama := 1, 12
	switch {
	case w.Semester > 0:
		bulan, lama = w.Semester*6-5, 6
	case w.Triwulan > 0:
		bulan, lama = w.Triwulan*3-2, 3
	case w.Bulan > 0:
		bulan, lama = w.Bulan, 1
	}
	awal = (w.Tahun*12 + bulan - 1) * 32
	if w.Tanggal > 0 {
		return awal + w.Tanggal, awal + w.Tanggal
	}
	return awal, awal + lama*32 - 1
}

const (
	tahunAwal  = 1900
	tahunAkhir = 2100
)

// tahun reports whether a figure can be a year.
func tahun(figur string) bool { return bilTahun(figur) > 0 }

// bilTahun reads a year of four digits, 0 if s is none.
func bilTahun(s string) int {
	if n := bilangan(s, 4, 4); tahunAwal <= n && n <= tahunAkhir {
		return n
	}
	return 0
}

// bilangan reads a number of so many digits, 0 if s is none.
func bilangan(s string, min, maks int) (n int) {
	if len(s) < min || len(s) > maks {
		return 0
	}
	for i := range len(s) {
		if !angka(s[i]) {
			return 0
		}
		n = n*10 + int(s[i]-'0')
	}
	return n
}

// bacaWaktu reads a day or a part of a year.
func bacaWaktu(s string) (Waktu, bool) {
	s = strings.TrimRight(s, ".")
	if len(s) > maksKunci {
		return Waktu{}, false
	}
	if w, ok := hariAngka(s); ok {
		return w, true
	}
	var w Waktu
	kata, sisa := kataPertama(s)
	if strings.EqualFold(kata, "bulan") {
		kata, sisa = kataPertama(sisa)
	}
	if n := bilangan(kata, 1, 2); n > 0 {
		w.Tanggal = n
		kata, sisa = kataPertama(sisa)
		if w.Bulan = bulan(kata); w.Bulan == 0 {
			return Waktu{}, false
		}
	} else if !w.bagian(kata, &sisa) {
		return Waktu{}, false
	}
	if sisa == "" {
		return w, w.sah()
	}
	if k, ekor := kataPertama(sisa); w.Tahun == 0 && w.Tanggal == 0 && strings.EqualFold(k, "tahun") {
		sisa = ekor
	}
	if w.Tahun > 0 {
		return Waktu{}, false
	}
	w.Tahun = bilTahun(sisa)
	return w, w.Tahun > 0 && w.sah()
}

// bagian reads the part of a year that kata begins; sisa is what follows.
func (w *Waktu) bagian(kata string, sisa *string) bool {
	if w.Bulan = bulan(kata); w.Bulan > 0 {
		return true
	}
	for _, p := range []struct {
		nama string
		maks int
		ke   *int
	}{
		{"triwulan", 4, &w.Triwulan}, {"tw.", 4, &w.Triwulan}, {"tw", 4, &w.Triwulan},
		{"semester", 2, &w.Semester}, {"sm", 2, &w.Semester},
	} {
		if len(kata) < len(p.nama) || !strings.EqualFold(kata[:len(p.nama)], p.nama) {
			continue
		}
		urut := kata[len(p.nama):]
		if urut == "" {
			urut, *sisa = kataPertama(*sisa)
		}
		*p.ke = urutan(urut, p.maks)
		return *p.ke > 0
	}
	if strings.EqualFold(kata, "tahun") {
		w.Tahun, *sisa = bilTahun(*sisa), ""
	}
	return w.Tahun > 0
}

// urutan reads I, II, III, IV or 1 to 4.
func urutan(s string, maks int) int {
	n := max(teks.Romawi(s), bilangan(s, 1, 1))
	if n > maks {
		return 0
	}
	return n
}

// hariAngka reads a day in digits: 2026-01-05, 05/01/2026.
func hariAngka(s string) (Waktu, bool) {
	var w Waktu
	if len(s) == 10 && s[4] == '-' && s[7] == '-' {
		w = Waktu{Tahun: bilTahun(s[:4]), Bulan: bilangan(s[5:7], 2, 2), Tanggal: bilangan(s[8:], 2, 2)}
	} else if h, sisa, ok := strings.Cut(s, "/"); ok {
		b, t, _ := strings.Cut(sisa, "/")
		w = Waktu{Tahun: bilTahun(t), Bulan: bilangan(b, 1, 2), Tanggal: bilangan(h, 1, 2)}
	}
	return w, w.Tahun > 0 && w.Bulan > 0 && w.Tanggal > 0 && w.sah()
}

// sah reports whether the calendar has the day. Without a year, every year
// counts that has a 29th of February.
func (w Waktu) sah() bool {
	if w.Tanggal == 0 {
		return true
	}
	y := w.Tahun
	if y == 0 {
		y = 2000
	}
	d := time.Date(y, time.Month(w.Bulan), w.Tanggal, 0, 0, 0, 0, time.UTC)
	return w.Bulan <= 12 && int(d.Month()) == w.Bulan && d.Day() == w.Tanggal
}

// bulan reads the name of a month, 0 if s is none.
func bulan(s string) int {
	for i, n := range namaBulan {
		if strings.EqualFold(s, n) {
			return i + 1
		}
	}
	switch {
	case strings.EqualFold(s, "Nopember"):
		return 11
	case strings.EqualFold(s, "Pebruari"):
		return 2
	}
	return 0
}

// kataPertama parts the first word from the rest.
func kataPertama(s string) (kata, sisa string) {
	i := strings.IndexFunc(s, kosong)
	if i < 0 {
		return s, ""
	}
	return s[:i], strings.TrimLeftFunc(s[i:], kosong)
}
