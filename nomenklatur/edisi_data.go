package nomenklatur

import "time"

// keteranganEdisi is what is known of a decree.
type keteranganEdisi struct {
	bentuk  string // Permendagri or Kepmendagri
	nomor   string
	tahun   int
	tanggal time.Time
	judul   string
}

const (
	judul90 = "Klasifikasi, Kodefikasi, dan Nomenklatur Perencanaan Pembangunan dan Keuangan Daerah"
	judul37 = "Hasil Verifikasi dan Validasi Pemutakhiran " + judul90
	judul58 = "Hasil Verifikasi, Validasi, dan Inventarisasi Pemutakhiran " + judul90
	atas58  = " atas Keputusan Menteri Dalam Negeri Nomor 050-5889 Tahun 2021 tentang " + judul58
)

// Numbers, and the relation of the first three, are confirmed by two sources
// or by the regulations' own text; so is the title of 3406, which a plan of
// 2025 cites as the second change to 5889. That 1317 is the first, 2850 the
// third and 861 the fourth change rests on one source or on counting. The
// dates all go back to one public list: they are for finding the edition of a
// date, not for citing.
var edisiData = [akhirEdisi]keteranganEdisi{
	Permendagri90:    {"Permendagri", "90", 2019, tanggal(2019, 10, 18), judul90},
	Kepmendagri3708:  {"Kepmendagri", "050-3708", 2020, tanggal(2020, 10, 5), judul37},
	Kepmendagri5889:  {"Kepmendagri", "050-5889", 2021, tanggal(2021, 12, 27), judul58},
	Kepmendagri1317:  {"Kepmendagri", "900.1.15.5-1317", 2023, tanggal(2023, 6, 23), "Perubahan" + atas58},
	Kepmendagri3406:  {"Kepmendagri", "900.1.15.5-3406", 2024, tanggal(2024, 8, 27), "Perubahan Kedua" + atas58},
	Kepmendagri2850:  {"Kepmendagri", "900.1-2850", 2025, tanggal(2025, 7, 31), "Perubahan Ketiga" + atas58},
	Kepmendagri861:   {"Kepmendagri", "900.1-861", 2026, tanggal(2026, 5, 7), "Perubahan Keempat" + atas58},
	Pemutakhiran2027: {judul: "pemutakhiran 2027"},
	TanpaEdisi:       {judul: "tanpa edisi"},
}

func tanggal(tahun int, bulan time.Month, hari int) time.Time {
	return time.Date(tahun, bulan, hari, 0, 0, 0, 0, time.UTC)
}

func (e Edisi) keterangan() keteranganEdisi {
	if !e.IsValid() {
		return keteranganEdisi{}
	}
	return edisiData[e]
}

// Nomor is the number of the decree, such as "050-5889"; "" for a state that
// names no decree.
func (e Edisi) Nomor() string { return e.keterangan().nomor }

// Tahun is the year of the decree, not the year it is used for: a decree of
// 2026 serves the plans of 2027. 0 where no decree is named.
func (e Edisi) Tahun() int { return e.keterangan().tahun }

// Tanggal is the day of the decree at midnight UTC, as one public list has
// it: not for citing. The zero time where no decree is named.
func (e Edisi) Tanggal() time.Time { return e.keterangan().tanggal }

// Judul is the title of the decree after the word "tentang", as far as it is
// known: those of the first three are in the decrees' own text, that of 3406 is
// as a plan of 2025 cites it. That 1317 is the first change of 5889 and 861 the
// fourth, one source says each, and that 2850 is the third follows by counting:
// see the decree before quoting these three. A state that names no decree has
// its name here.
func (e Edisi) Judul() string { return e.keterangan().judul }

// Sebutan is how the decree is cited: "Kepmendagri 050-5889 Tahun 2021". Form,
// number and year are those that lists and plans name it by; of decrees after
// 5889 the text itself was not seen. A state that names no decree has its name
// here.
func (e Edisi) Sebutan() string {
	k := e.keterangan()
	if k.nomor == "" {
		return k.judul
	}
	return k.bentuk + " " + k.nomor + " Tahun " + itoa(k.tahun)
}

// Previous is the edition before e; zero for the first and for a state that
// names no decree, since its place among them is not known.
func (e Edisi) Previous() Edisi {
	if !e.IsValid() || e.keterangan().nomor == "" {
		return 0
	}
	return e - 1
}

// IsPerubahan reports whether the decree is a list of changes and withdrawals
// on 050-5889/2021 rather than a whole list. See [Katalog.Amend].
func (e Edisi) IsPerubahan() bool { return e >= Kepmendagri1317 && e <= Kepmendagri861 }

// EdisiPada returns the edition of the day of t: the latest decree dated that
// day or before; zero before the first. It goes by [Edisi.Tanggal], dates that
// one public list has and no decree was read for, so near such a date it says
// which edition is likely, not which one is in force by law. Which edition a
// plan has to follow is another question: decrees serve the plans of coming
// years.
func EdisiPada(t time.Time) Edisi {
	tahun, bulan, hari := t.Date()
	hariItu := tanggal(tahun, bulan, hari)
	var out Edisi
	for e := Permendagri90; e < akhirEdisi; e++ {
		if d := e.Tanggal(); !d.IsZero() && !d.After(hariItu) {
			out = e
		}
	}
	return out
}
