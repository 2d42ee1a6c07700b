package renstra

import (
	"fmt"

	"github.com/perencanaan-id/perencanaan/anggaran"
	"github.com/perencanaan-id/perencanaan/nomenklatur"
)

// Keparahan is how grave a finding is. Greater is graver.
type Keparahan uint8

const (
	Info       Keparahan = iota + 1 // worth knowing, nothing need be wrong
	Peringatan                      // probably wrong, a person must look
	Galat                           // the plan contradicts itself
)

// String returns "info", "peringatan" or "galat".
func (k Keparahan) String() string {
	switch k {
	case Info:
		return "info"
	case Peringatan:
		return "peringatan"
	case Galat:
		return "galat"
	}
	return fmt.Sprintf("Keparahan(%d)", uint8(k))
}

// ParseKeparahan reads "info", "peringatan" or "galat".
func ParseKeparahan(s string) (Keparahan, error) {
	for k := Info; k <= Galat; k++ {
		if k.String() == s {
			return k, nil
		}
	}
	return 0, fmt.Errorf("tingkat %q tidak dikenal: diharapkan galat, peringatan atau info", s)
}

// MarshalText writes k as String does.
func (k Keparahan) MarshalText() ([]byte, error) { return []byte(k.String()), nil }

// UnmarshalText reads what MarshalText writes.
func (k *Keparahan) UnmarshalText(b []byte) error {
	v, err := ParseKeparahan(string(b))
	if err == nil {
		*k = v
	}
	return err
}

// Temuan is one finding: what is wrong or was decided, and where.
type Temuan struct {
	Kode        Kategori
	Keparahan   Keparahan
	Baris       int      // line in the input
	Jalur       []string // from the programme down to the row: its code, or its name where it has none
	Nomenklatur nomenklatur.Kode
	Nama        string
	Tahun       int // 0 if the finding is not about one year

	// Tertulis is the amount as written, Terhitung the one it should be by
	// the other figures of the plan, Selisih = Tertulis − Terhitung.
	Tertulis, Terhitung, Selisih anggaran.Isian

	Pesan string // in Indonesian, complete in itself
}

// Kategori names the kind of a finding.
type Kategori string

// The kinds of findings.
const (
	// Sums.
	JumlahKegiatan    Kategori = "jumlah-kegiatan"     // pagu of a kegiatan ≠ its sub kegiatan
	JumlahProgram     Kategori = "jumlah-program"      // pagu of a program ≠ its kegiatan
	JumlahBidang      Kategori = "jumlah-bidang"       // pagu of a bidang urusan ≠ its programmes
	JumlahTotal       Kategori = "jumlah-total"        // total row ≠ the programmes as written
	PaguTidakTertulis Kategori = "pagu-tidak-tertulis" // a node has none while its children do

	// Targets.
	TargetTanpaPagu Kategori = "target-tanpa-pagu"
	PaguTanpaTarget Kategori = "pagu-tanpa-target"
	BarisKosong     Kategori = "baris-kosong"     // no figure in any year
	SatuanBerubah   Kategori = "satuan-berubah"   // the unit changes along the years
	TargetTakTentu  Kategori = "target-tak-tentu" // thousands or decimals cannot be told

	// Names and codes.
	NamaTidakBaku       Kategori = "nama-tidak-baku"       // official name differs
	KodeTidakDitemukan  Kategori = "kode-tidak-ditemukan"  // no entry has this name or one near it
	EdisiDicabut        Kategori = "edisi-dicabut"         // stands only in a withdrawn list
	NamaGanda           Kategori = "nama-ganda"            // the same row twice
	IndukBerbeda        Kategori = "induk-berbeda"         // the name belongs under another parent
	PadananTidakTunggal Kategori = "padanan-tidak-tunggal" // several entries fit and nothing decides

	// The table itself.
	KolomHilang     Kategori = "kolom-hilang"      // a page lacks a year
	KepalaRusak     Kategori = "kepala-rusak"      // a head that could not be read as one
	KepalaBergeser  Kategori = "kepala-bergeser"   // labels of a head stand beside their columns
	SelBergeser     Kategori = "sel-bergeser"      // cells of a row stand beside their columns
	SelTidakTerbaca Kategori = "sel-tidak-terbaca" // a cell of the wrong kind
	JumlahSel       Kategori = "jumlah-sel"        // a row with too few or too many cells
	BarisTanpaInduk Kategori = "baris-tanpa-induk" // a row before the parent it needs
	BarisTanpaNama  Kategori = "baris-tanpa-nama"  // a row that cannot be placed
	TabelLain       Kategori = "tabel-lain"        // another table of this kind was not read
)
