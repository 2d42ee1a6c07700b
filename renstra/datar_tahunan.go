package renstra

import (
	"encoding/json"
	"strings"

	"github.com/shopspring/decimal"

	"github.com/perencanaan-id/perencanaan/internal/teks"
)

// Values by year that lie within a record in JSON: {"2026": 100} under the field
// that says what they are, or one object for each year.

// tahunanJSON are such values as fields of the record, one for each year, with the
// names of the figures that are something else; ok is false for all other values.
func tahunanJSON(m medanJSON) (sel []selJSON, lain []string, ok bool) {
	if !berisi(m.nilai) {
		return nil, nil, false
	}
	return tahunanDi(m, dasarTahunan(m.nama), 0)
}

func tahunanDi(m medanJSON, dasar string, dalam int) (sel []selJSON, lain []string, ok bool) {
	if strings.Contains(teks.Lipat(m.nama), "realisasi") || dalam > 2 {
		return nil, nil, false
	}
	isi, objek := bacaObjek(m.nilai, m.di)
	if !objek {
		return larikTahunan(m, dasar)
	}
	var total []medanJSON
	for _, x := range isi {
		tahun := kunciTahun(x.nama)
		switch {
		case tahun != "" && !berisi(x.nilai):
			ok = true
			sel, lain = tambahTahunan(sel, lain, m.nama+"."+x.nama, dasar, tahun, x.nilai)
		case tahun != "":
			bidang, objek := bacaObjek(x.nilai, x.di)
			if !objek {
				return nil, nil, false
			}
			ok = true
			sel, lain = medanTahunan(sel, lain, m.nama, dasar, tahun, bidang)
		case berisi(x.nilai):
			d := dasarTahunan(x.nama)
			switch teks.Lipat(x.nama) {
			case "pertahun", "tahunan", "tahun", "data", "detail":
				d = dasar
			}
			if s, l, y := tahunanDi(x, d, dalam+1); y {
				sel, lain, ok = append(sel, s...), append(lain, l...), true
				continue
			}
			lain = append(lain, m.nama+"."+x.nama)
		case medanOf(m.nama + " " + x.nama).uang(): // a layer of the budget
			sel, ok = append(sel, selJSON{m.nama + " " + x.nama, x.teks(), x.di}), true
		case berangkaJSON(x.nilai):
			total = append(total, x)
		}
	}
	for _, x := range total {
		if !jumlahTahunan(x, sel) {
			lain = append(lain, m.nama+"."+x.nama)
		}
	}
	return sel, lain, ok
}

// jumlahTahunan reports whether a figure beside the values by year is their sum.
func jumlahTahunan(x medanJSON, sel []selJSON) bool {
	var sum decimal.Decimal
	for _, s := range sel {
		d, err := decimal.NewFromString(s.isi)
		if m := medanOf(s.nama); err != nil || len(s.isi) > 40 || !m.uang() {
			return false
		}
		sum = sum.Add(d)
	}
	d, err := decimal.NewFromString(x.teks())
	return err == nil && len(x.nilai) < 40 && d.Equal(sum)
}

// larikTahunan reads an array of one object for each year. Those of accounts,
// sources of funds and indicators are something else.
func larikTahunan(m medanJSON, dasar string) (sel []selJSON, lain []string, ok bool) {
	isi, _, ok := bacaLarik(m)
	if !ok {
		return nil, nil, false
	}
	for _, o := range isi {
		tahun := ""
		for _, x := range o {
			switch a := medanOf(x.nama).arti; a {
			case medanRekening, medanNamaRekening, medanDana, medanNamaDana, medanIndikator, medanKode, medanNama:
				return nil, nil, false
			}
			if t := tahunElemen(x); t != "" && (len(t) == 4 || tahun == "") {
				tahun = t
			}
		}
		if tahun == "" {
			return nil, nil, false
		}
		sel, lain = medanTahunan(sel, lain, m.nama, dasar, tahun, o)
	}
	return sel, lain, true
}

// tahunElemen is the year that a field of an object says, or its number.
func tahunElemen(x medanJSON) string {
	switch f := teks.Lipat(x.nama); f {
	case "tahun", "tahunanggaran", "year", "thn", "tahunke", "ke":
		return kunciTahun(x.teks())
	}
	return ""
}

// medanTahunan adds the fields of the object of a year.
func medanTahunan(sel []selJSON, lain []string, kunci, dasar, tahun string, isi []medanJSON) ([]selJSON, []string) {
	for _, x := range isi {
		nama := ""
		switch m := medanOf(x.nama); {
		case tahunElemen(x) != "":
			continue
		case nilaiUmum(x.nama) && dasar != "":
			nama = dasar
		case nilaiUmum(x.nama):
		case m.tahun == 0 && m.bertahun():
			nama = x.nama
		case m.arti == medanSatuan && x.teks() != "":
			sel = append(sel, selJSON{x.nama, x.teks(), x.di})
			continue
		}
		sel, lain = tambahTahunan(sel, lain, kunci+"."+x.nama, nama, tahun, x.nilai)
	}
	return sel, lain
}

// tambahTahunan adds the value of a year, or the name of a figure that has none.
func tambahTahunan(sel []selJSON, lain []string, asal, nama, tahun string, nilai json.RawMessage) ([]selJSON, []string) {
	switch {
	case nama != "" && !berisi(nilai) && medanOf(nama+" "+tahun).arti != medanLain:
		return append(sel, selJSON{nama + " " + tahun, teksJSON(nilai), 0}), lain
	case berangkaJSON(nilai), berisi(nilai):
		return sel, append(lain, asal)
	}
	return sel, lain
}

// dasarTahunan is what the field around values by year says that they are, pagu or
// target, "" for neither.
func dasarTahunan(kunci string) string {
	for _, s := range []string{kunci, strings.NewReplacer("pertahun", "", "tahunan", "").Replace(teks.Lipat(kunci))} {
		if m := medanOf(s); m.tahun == 0 && m.bertahun() && medanOf(s+" 2026").arti == m.arti {
			return s
		}
	}
	return ""
}

// nilaiUmum reports whether a field only says that it is a value.
func nilaiUmum(nama string) bool {
	switch teks.Lipat(nama) {
	case "nilai", "value", "angka", "jumlah", "total", "besaran":
		return true
	}
	return false
}

// kunciTahun is the year that a text is, or its number: "2026", "tahun_2026",
// "tahun_ke_1"; "" for none.
func kunciTahun(s string) string {
	f := teks.Lipat(s)
	for _, awal := range []string{"tahun", "thn", "th", "t", "ke"} {
		f = strings.TrimPrefix(f, awal)
	}
	switch {
	case len(f) == 4 && tahunTulisan(f) > 0, len(f) == 1 && f[0] >= '1' && f[0] <= '6':
		return f
	}
	return ""
}

// berangkaJSON reports whether a value is a figure of more than zero.
func berangkaJSON(nilai json.RawMessage) bool {
	s := teksJSON(nilai)
	return beruang(s) && angkaSel(s)
}
