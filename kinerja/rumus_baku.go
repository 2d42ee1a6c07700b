package kinerja

import (
	"errors"
	"fmt"
	"math/big"
	"strings"

	"github.com/perencanaan-id/perencanaan/kinerja/ekspresi"
)

// sumberRenstra is where the six formulas stand; no regulation fixes them.
const sumberRenstra = "Renstra Dinas Sosial Kota Jambi 2025-2029, Bab III, rumus "

// persentase is a part of a whole times 100, to two places.
func persentase(kode, nama, sumber string, lebih Lebih, bagian, keseluruhan VariabelRumus) Rumus {
	return Rumus{
		Kode: kode, Nama: nama, Sumber: sumberRenstra + sumber, Lebih: lebih, Desimal: 2, Satuan: satuanPersen,
		Ekspresi:  ekspresi.MustParse(ekspresi.Kutip(bagian.Nama) + " / " + ekspresi.Kutip(keseluruhan.Nama) + " * 100"),
		Variabel:  []VariabelRumus{bagian, keseluruhan},
		Pembilang: bagian.Nama, Penyebut: keseluruhan.Nama,
	}
}

// PersentasePelayananDasar is PAS served / total target PAS × 100, where PAS is
// Pemerlu Atensi Sosial. The denominator is the target, not the number of all
// PAS, so that more than 100 can be reached and is no finding.
func PersentasePelayananDasar() Rumus {
	return persentase("persentase-pelayanan-dasar", "Persentase pelayanan dasar", "1", LebihBoleh,
		VariabelRumus{Nama: "PAS terlayani", Makna: "jumlah PAS yang terlayani", Satuan: Satuan{"Orang"}},
		VariabelRumus{Nama: "target PAS", Makna: "total target PAS", Satuan: Satuan{"Orang"}})
}

// RasioKontribusiPSKS is the elements of one kind of PSKS (Potensi Sumber
// Kesejahteraan Sosial) / all elements of PSKS × 100. The formula speaks of a
// kind i, so a target for "the ratio" without its kind says nothing; see
// [RasioKontribusiPSKSPerJenis]. A part greater than the whole is an error.
func RasioKontribusiPSKS() Rumus {
	return persentase("rasio-kontribusi-psks", "Rasio kontribusi PSKS", "3", LebihGalat,
		VariabelRumus{Nama: "unsur PSKS jenis i", Makna: "jumlah unsur PSKS jenis i"},
		VariabelRumus{Nama: "seluruh unsur PSKS", Makna: "jumlah total seluruh unsur PSKS"})
}

// RasioKontribusiPSKSPerJenis is [RasioKontribusiPSKS] for each of the kinds,
// in their order. The variables are the kinds, their sum is the whole, and so
// the exact shares add up to 100; printed shares need not. The error wraps
// [ErrRumus]: fewer than two kinds, a kind named twice, or a name that no
// formula can hold.
func RasioKontribusiPSKSPerJenis(jenis ...string) ([]Rumus, error) {
	const nama = "Rasio kontribusi PSKS"
	if len(jenis) < 2 {
		return nil, fmt.Errorf("kinerja: %s: %w: paling sedikit dua jenis", nama, ErrRumus)
	}
	variabel := make([]VariabelRumus, len(jenis))
	kutip := make([]string, len(jenis))
	for i, j := range jenis {
		variabel[i] = VariabelRumus{Nama: j, Makna: "jumlah unsur PSKS jenis " + j}
		kutip[i] = ekspresi.Kutip(j)
	}
	rumus := make([]Rumus, len(jenis))
	for i, j := range jenis {
		e, err := ekspresi.Parse(kutip[i] + " / jumlah(" + strings.Join(kutip, "; ") + ") * 100")
		if err != nil {
			return nil, fmt.Errorf("kinerja: %s: %w: %w", nama, ErrRumus, err)
		}
		rumus[i] = Rumus{
			Kode: "rasio-kontribusi-psks", Nama: nama + ": " + j, Sumber: sumberRenstra + "3",
			Ekspresi: e, Variabel: variabel, Satuan: satuanPersen, Desimal: 2,
		}
	}
	if err := rumus[0].Check(); err != nil { // finds names that stand twice
		return nil, err
	}
	return rumus, nil
}

// PersentasePenyerapanKeuangan is realisasi keuangan / pagu × 100. More spent
// than budgeted is a finding.
func PersentasePenyerapanKeuangan() Rumus {
	return persentase("persentase-penyerapan-keuangan", "Persentase penyerapan keuangan", "5", LebihTemuan,
		VariabelRumus{Nama: "realisasi keuangan", Makna: "jumlah realisasi anggaran", Satuan: Satuan{"Rupiah"}},
		VariabelRumus{Nama: "pagu", Makna: "pagu anggaran", Satuan: Satuan{"Rupiah"}})
}

// PersentasePenyerapanFisik is the other half of the same formula, realisasi
// fisik / pagu × 100: what the work done is worth, in rupiah.
func PersentasePenyerapanFisik() Rumus {
	return persentase("persentase-penyerapan-fisik", "Persentase penyerapan fisik", "5", LebihTemuan,
		VariabelRumus{Nama: "realisasi fisik", Makna: "jumlah realisasi fisik, dalam rupiah", Satuan: Satuan{"Rupiah"}},
		VariabelRumus{Nama: "pagu", Makna: "pagu anggaran", Satuan: Satuan{"Rupiah"}})
}

// ResponPenangananPengaduan is complaints resolved / complaints received × 100.
// More resolved than received is a finding: some are of an earlier period. The
// document's target for it is a word, "Sangat Baik", and it gives no scale.
func ResponPenangananPengaduan() Rumus {
	return persentase("respon-penanganan-pengaduan", "Respon penanganan pengaduan", "6", LebihTemuan,
		VariabelRumus{Nama: "pengaduan selesai", Makna: "jumlah pengaduan yang diselesaikan", Satuan: Satuan{"Pengaduan"}},
		VariabelRumus{Nama: "pengaduan masuk", Makna: "jumlah pengaduan yang masuk", Satuan: Satuan{"Pengaduan"}})
}

// ErrBobot is wrapped by the error about weights that are absent, negative or
// do not sum to one.
var ErrBobot = errors.New("bobot tidak sah")

// BobotError says what is wrong with the weights of a formula. It wraps
// [ErrBobot].
type BobotError struct {
	Rumus    string
	Variabel string   // whose weight it is; empty if it is the sum
	Jumlah   *big.Rat // the sum; nil if it is one weight
	Sebab    string   // in Indonesian
}

// Error returns the message in Indonesian.
func (e *BobotError) Error() string {
	if e.Jumlah != nil {
		return fmt.Sprintf("kinerja: %s: %v: %s %s", e.Rumus, ErrBobot, e.Sebab, ekspresi.CetakAngka(ekspresi.Indonesia, e.Jumlah, 0))
	}
	return fmt.Sprintf("kinerja: %s: %v: %s: %s", e.Rumus, ErrBobot, e.Variabel, e.Sebab)
}

// Unwrap returns [ErrBobot].
func (e *BobotError) Unwrap() error { return ErrBobot }

// VariabelIndeks is a variable of an index: its name, its weight (all weights
// sum to 1; a ninth is big.NewRat(1, 9), 40 % is big.NewRat(40, 100)) and the
// greatest score it can have.
type VariabelIndeks struct {
	Nama     string
	Bobot    *big.Rat
	Maksimal *big.Rat
}

// IndeksKemandirian is Σ(score × weight) / greatest score × 100, over any
// number of variables; the scores are what [Rumus.Hitung] is given. The
// document says neither the variables nor their weights.
//
// It says one greatest score as well. Where the variables have different ones
// it is here Σ(greatest × weight), so that full scores give 100; where all have
// the same it is that.
//
// Weights that do not sum to one are a [*BobotError] that says the sum. Other
// errors wrap [ErrRumus].
func IndeksKemandirian(variabel ...VariabelIndeks) (Rumus, error) {
	r := Rumus{
		Kode: "indeks-kemandirian", Nama: "Indeks kemandirian", Sumber: sumberRenstra + "2",
		Satuan: Satuan{"Indeks"}, Desimal: 2,
	}
	maks := new(big.Rat)
	for _, v := range variabel {
		if v.Maksimal == nil || v.Maksimal.Sign() <= 0 {
			return Rumus{}, fmt.Errorf("kinerja: %s: %w: %s: skor maksimal harus lebih dari 0", r.Nama, ErrRumus, v.Nama)
		}
		if v.Bobot != nil {
			maks.Add(maks, new(big.Rat).Mul(v.Maksimal, v.Bobot))
		}
	}
	jumlah, err := r.tertimbang(variabel)
	if err != nil {
		return Rumus{}, err
	}
	return r.lengkapi("(" + jumlah + ") / (" + ekspresi.CetakAngka(ekspresi.Data, maks, 0) + ") * 100")
}

// BobotRB are the weights of the six components of [PenilaianMandiriRB]; they
// sum to 1. There are no defaults.
type BobotRB struct {
	KematanganOPD, PelayananPublik, IPASN, SAKIP, RB, SKM *big.Rat
}

// PenilaianMandiriRB is the weighted sum of the scores for kematangan OPD,
// pelayanan publik, IP ASN, SAKIP, RB and SKM, the variables of those names.
// The document lists these six and gives no weights, so they must be given; nor
// does it say how their scales become one: the caller brings the scores to one
// scale first.
//
// A weight that is absent, or a sum other than one, is a [*BobotError].
func PenilaianMandiriRB(b BobotRB) (Rumus, error) {
	r := Rumus{
		Kode: "penilaian-mandiri-rb", Nama: "Penilaian mandiri reformasi birokrasi", Sumber: sumberRenstra + "4",
		Satuan: Satuan{"Nilai"}, Desimal: 2,
	}
	jumlah, err := r.tertimbang([]VariabelIndeks{
		{Nama: "kematangan OPD", Bobot: b.KematanganOPD},
		{Nama: "pelayanan publik", Bobot: b.PelayananPublik},
		{Nama: "IP ASN", Bobot: b.IPASN},
		{Nama: "SAKIP", Bobot: b.SAKIP},
		{Nama: "RB", Bobot: b.RB},
		{Nama: "SKM", Bobot: b.SKM},
	})
	if err != nil {
		return Rumus{}, err
	}
	return r.lengkapi(jumlah)
}

// tertimbang describes the variables and writes Σ(score × weight).
func (r *Rumus) tertimbang(variabel []VariabelIndeks) (string, error) {
	if len(variabel) == 0 {
		return "", fmt.Errorf("kinerja: %s: %w: tanpa variabel", r.Nama, ErrRumus)
	}
	jumlah := new(big.Rat)
	suku := make([]string, len(variabel))
	for i, v := range variabel {
		switch {
		case v.Bobot == nil:
			return "", &BobotError{r.Nama, v.Nama, nil, "bobot tidak diberikan"}
		case v.Bobot.Sign() < 0:
			return "", &BobotError{r.Nama, v.Nama, nil, "bobot kurang dari 0"}
		}
		jumlah.Add(jumlah, v.Bobot)
		suku[i] = ekspresi.Kutip(v.Nama) + " * (" + ekspresi.CetakAngka(ekspresi.Data, v.Bobot, 0) + ")"
		r.Variabel = append(r.Variabel, VariabelRumus{Nama: v.Nama, Makna: "skor " + v.Nama, Satuan: Satuan{"Skor"}, Maksimal: v.Maksimal})
	}
	if !jumlah.IsInt() || jumlah.Num().Cmp(big.NewInt(1)) != 0 {
		return "", &BobotError{r.Nama, "", jumlah, "jumlah bobot harus 1, ditemukan"}
	}
	return strings.Join(suku, " + "), nil
}

// lengkapi reads the expression of a formula and checks the whole.
func (r Rumus) lengkapi(teks string) (Rumus, error) {
	e, err := ekspresi.Parse(teks)
	if err != nil {
		return Rumus{}, fmt.Errorf("kinerja: %s: %w: %w", r.Nama, ErrRumus, err)
	}
	r.Ekspresi = e
	if err := r.Check(); err != nil {
		return Rumus{}, err
	}
	return r, nil
}
