package renstra

import "github.com/perencanaan-id/perencanaan/nomenklatur"

// Findings have one type in the whole module; these names save the import.
type (
	Temuan    = nomenklatur.Temuan
	Keparahan = nomenklatur.Keparahan
	Kategori  = nomenklatur.Kategori
)

// How grave a finding is.
const (
	Info       = nomenklatur.Info
	Peringatan = nomenklatur.Peringatan
	Galat      = nomenklatur.Galat
)

// The kinds of findings.
const (
	// Sums.
	JumlahKegiatan     Kategori = "jumlah-kegiatan"      // pagu of a kegiatan ≠ its sub kegiatan
	JumlahProgram      Kategori = "jumlah-program"       // pagu of a program ≠ its kegiatan
	JumlahBidang       Kategori = "jumlah-bidang"        // pagu of a bidang urusan ≠ its programmes
	JumlahTotal        Kategori = "jumlah-total"         // total row ≠ the programmes as written
	RincianBeda        Kategori = "rincian-beda"         // pagu of a row ≠ its parts by account and source of funds
	JumlahAkhirPeriode Kategori = "jumlah-akhir-periode" // pagu at the end of the period ≠ its years and ≠ the last of them
	PaguTidakTertulis  Kategori = "pagu-tidak-tertulis"  // a node has none while its children do

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
	IndukTakTentu       Kategori = "induk-tak-tentu"       // the table does not tell under what a cell stands
	IndukBerbeda        Kategori = "induk-berbeda"         // the name belongs under another parent
	KodeLuarInduk       Kategori = "kode-luar-induk"       // the code does not lie under that of the row above
	PadananTidakTunggal Kategori = "padanan-tidak-tunggal" // several entries fit and nothing decides

	// Between tables.
	BedaTabel    Kategori = "beda-tabel"          // a row that one table has and another lacks
	BedaUraian   Kategori = "beda-uraian"         // a name in the lists of chapter IV that the table lacks, or the other way about
	BedaTarget   Kategori = "beda-target"         // one indicator, two targets
	AnggaranBeda Kategori = "anggaran-beda-tabel" // T-C.24 and the programme table, same year

	// The tables beside.
	JumlahTabel        Kategori = "jumlah-tabel"        // total of a table of counts or of T-C.24 ≠ its rows
	RasioBerbeda       Kategori = "rasio-berbeda"       // printed ratio of T-C.23 or T-C.24 ≠ recomputed
	PertumbuhanBerbeda Kategori = "pertumbuhan-berbeda" // printed mean growth of T-C.24 ≠ recomputed

	// Over the years.
	PredikatTurun Kategori = "predikat-turun" // below that of the year before
	LonjakanPagu  Kategori = "lonjakan-pagu"  // the factor or beyond it
	LonjakanBiaya Kategori = "lonjakan-biaya" // cost of one unit beyond the factor

	// Indicators.
	IndikatorTidakBaku    Kategori = "indikator-tidak-baku"    // official indicator differs
	SatuanTidakBaku       Kategori = "satuan-tidak-baku"       // official unit differs
	TanpaIndikator        Kategori = "tanpa-indikator"         // a row with targets has none
	SasaranTanpaIndikator Kategori = "sasaran-tanpa-indikator" // nothing measures it
	SasaranTanpaProgram   Kategori = "sasaran-tanpa-program"   // Table 4.2 names it nowhere
	IndikatorTanpaSasaran Kategori = "indikator-tanpa-sasaran" // of a tujuan that has no sasaran

	// What must be there, and what may not.
	ProgramUrusanLain Kategori = "program-urusan-lain" // a programme of a bidang urusan that is not the plan's
	KegiatanWajib     Kategori = "kegiatan-wajib"      // a row that the user requires is missing
	SPMTanpaAnggaran  Kategori = "spm-tanpa-anggaran"  // a service of the minimum standard without a pagu
	EdisiBelumBerlaku Kategori = "edisi-belum-berlaku" // stands only in lists of after the document

	// The plan as a whole.
	TabelProgramKosong Kategori = "tabel-program-kosong" // the plan has no programme
	PeriodeTerbalik    Kategori = "periode-terbalik"     // the period ends before it begins

	// The table itself.
	KolomHilang       Kategori = "kolom-hilang"        // a page lacks a year
	KepalaRusak       Kategori = "kepala-rusak"        // a head that could not be read as one
	KepalaBergeser    Kategori = "kepala-bergeser"     // labels of a head stand beside their columns
	SelBergeser       Kategori = "sel-bergeser"        // cells of a row stand beside their columns
	SatuanPagu        Kategori = "satuan-pagu"         // the table writes its amounts in thousands or millions
	SelTidakTerbaca   Kategori = "sel-tidak-terbaca"   // a cell of the wrong kind
	JumlahSel         Kategori = "jumlah-sel"          // a row with too few or too many cells
	BarisTanpaInduk   Kategori = "baris-tanpa-induk"   // a row before the parent it needs
	BarisTanpaNama    Kategori = "baris-tanpa-nama"    // a row that cannot be placed
	BarisSubtotal     Kategori = "baris-subtotal"      // sums rows that are counted already
	TabelTidakTerbaca Kategori = "tabel-tidak-terbaca" // a table of a known kind of which no row was read
	TabelTidakDikenal Kategori = "tabel-tidak-dikenal" // a table, with a caption or with figures, that no reader knows
	TabelLain         Kategori = "tabel-lain"          // another table of this kind was not read
	BarisBergeser     Kategori = "baris-bergeser"      // cells of a row of another table stood beside their columns and were moved
	JudulBerisi       Kategori = "judul-berisi"        // a heading row with figures as those of a row under it
	NamaTerpotong     Kategori = "nama-terpotong"      // a name that another table writes longer
)
